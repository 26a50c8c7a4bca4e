import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * The activity log as a hash chain: every entry gets its link when its transaction commits, in the order of the commits, whoever wrote it and
 * however. What there is already is linked in the order of its times. The text that is hashed is the canonical JSON of the row's columns, as
 * `src/domain/auditChain.ts` says it; a test holds the two against each other.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await createText(db)
  await createChain(db)
  await db.execute(sql`
    DO $$
    DECLARE entry activity_logs; next_seq bigint := 0; last_hash text := repeat('0', 64); entry_digest text; next_hash text;
    BEGIN
      PERFORM set_config('extra_float_digits', '1', true);
      FOR entry IN SELECT * FROM activity_logs ORDER BY created_at, id LOOP
        next_seq := next_seq + 1;
        entry_digest := encode(sha256(convert_to(audit_entry_text(entry), 'UTF8')), 'hex');
        next_hash := audit_link_hash(next_seq, last_hash, entry_digest);
        INSERT INTO audit_chain (seq, entry_id, digest, previous, hash) VALUES (next_seq, entry.id, entry_digest, last_hash, next_hash);
        last_hash := next_hash;
      END LOOP;
    END $$;

    CREATE TRIGGER "audit_chain_grows_by_entries" BEFORE INSERT ON "audit_chain"
      FOR EACH ROW EXECUTE FUNCTION audit_chain_guard();
    CREATE TRIGGER "audit_chain_append_only" BEFORE UPDATE OR DELETE ON "audit_chain"
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "audit_chain_no_truncate" BEFORE TRUNCATE ON "audit_chain"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
    CREATE CONSTRAINT TRIGGER "activity_logs_chain" AFTER INSERT ON "activity_logs"
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_chain_append();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER "activity_logs_chain" ON "activity_logs";
    DROP TABLE "audit_chain";
    DROP FUNCTION audit_chain_append();
    DROP FUNCTION audit_chain_guard();
    DROP FUNCTION audit_link_hash(bigint, text, text);
    DROP FUNCTION audit_entry_text(activity_logs);
    DROP FUNCTION audit_origin_text(activity_logs);
    DROP FUNCTION audit_json_text(jsonb);
    DROP FUNCTION audit_number_text(jsonb);
    DROP FUNCTION audit_key_order(text);
  `)
}

/** RFC 8785 in SQL: members in the order of their UTF-16 code units, numbers as ECMAScript writes them. */
async function createText(db: MigrateUpArgs['db']): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION audit_key_order(key text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
      SELECT coalesce(string_agg(
               CASE WHEN c < 65536 THEN lpad(to_hex(c), 4, '0')
                    ELSE to_hex(55296 + ((c - 65536) >> 10)) || to_hex(56320 + ((c - 65536) & 1023)) END, '' ORDER BY place), '')
        FROM (SELECT ascii(letter) AS c, place FROM unnest(string_to_array(key, NULL)) WITH ORDINALITY AS t(letter, place)) AS letters
    $$;

    -- The number as it was written, or its double as Postgres writes that where this is shorter: Postgres' own text of a double is not always
    -- the shortest that ECMAScript finds, while what ECMAScript wrote is.
    CREATE FUNCTION audit_number_text(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
    DECLARE
      given text := value::text; exact numeric; near numeric; number text; digits text; exponent int;
    BEGIN
      IF length(given) < 16 AND given ~ '^-?[1-9][0-9]*$' THEN RETURN given; END IF;
      exact := trim_scale(given::numeric);
      near := trim_scale(given::float8::text::numeric);
      IF length(trim(replace(near::text, '.', ''), '-0')) < length(trim(replace(exact::text, '.', ''), '-0')) THEN exact := near; END IF;
      IF exact = 0 THEN RETURN '0'; END IF;
      IF abs(exact) >= 1e-6 AND abs(exact) < 1e21 THEN RETURN exact::text; END IF;
      number := abs(exact)::text;
      digits := trim(replace(number, '.', ''), '0');
      exponent := CASE WHEN abs(exact) >= 1 THEN length(split_part(number, '.', 1)) - 1
                       ELSE length(ltrim(split_part(number, '.', 2), '0')) - length(split_part(number, '.', 2)) - 1 END;
      RETURN CASE WHEN exact < 0 THEN '-' ELSE '' END || left(digits, 1)
          || CASE WHEN length(digits) > 1 THEN '.' || substr(digits, 2) ELSE '' END
          || 'e' || CASE WHEN exponent < 0 THEN '-' ELSE '+' END || abs(exponent);
    END $$;

    CREATE FUNCTION audit_json_text(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
    BEGIN
      CASE jsonb_typeof(value)
        WHEN 'object' THEN
          RETURN '{' || coalesce((
            SELECT string_agg(to_json(m.key)::text || ':' || audit_json_text(m.value), ',' ORDER BY audit_key_order(m.key) COLLATE "C")
              FROM jsonb_each(value) AS m), '') || '}';
        WHEN 'array' THEN
          RETURN '[' || coalesce((
            SELECT string_agg(audit_json_text(e.item), ',' ORDER BY e.place)
              FROM jsonb_array_elements(value) WITH ORDINALITY AS e(item, place)), '') || ']';
        WHEN 'number' THEN RETURN audit_number_text(value);
        ELSE RETURN value::text;
      END CASE;
    END $$;

    CREATE FUNCTION audit_origin_text(entry activity_logs) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT '{' || concat_ws(',',
        '"address":' || to_json(entry.address)::text,
        '"requestId":' || to_json(entry.request_id)::text,
        '"userAgent":' || to_json(entry.user_agent)::text) || '}'
    $$;

    -- From where it came stands in it by its digest only, so that an entry can be shown, and checked, without that.
    CREATE FUNCTION audit_entry_text(entry activity_logs) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
    BEGIN
      RETURN '{' || concat_ws(',',
        '"action":' || to_json(entry.action)::text,
        '"actor":' || to_json(entry.actor_id)::text,
        '"actorRole":' || to_json(entry.actor_role)::text,
        '"after":' || audit_json_text(entry.after),
        '"before":' || audit_json_text(entry.before),
        '"createdAt":"' || to_char(entry.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"',
        '"entityId":' || to_json(entry.entity_id)::text,
        '"entityType":' || to_json(entry.entity_type)::text,
        '"id":' || to_json(entry.id)::text,
        '"origin":"' || CASE WHEN coalesce(entry.address, entry.request_id, entry.user_agent) IS NOT NULL
          THEN encode(sha256(convert_to(audit_origin_text(entry), 'UTF8')), 'hex') END || '"',
        '"updatedAt":"' || to_char(entry.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"') || '}';
    END $$;

    CREATE FUNCTION audit_link_hash(seq bigint, previous text, digest text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
      SELECT encode(sha256(convert_to(seq::text || ' ' || previous || ' ' || digest, 'UTF8')), 'hex')
    $$;
  `)
}

/** Links are made one after the other under one lock, which is taken at the commit, last of all locks. */
async function createChain(db: MigrateUpArgs['db']): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "audit_chain" (
      "seq" bigint PRIMARY KEY CHECK ("seq" > 0),
      "entry_id" uuid NOT NULL UNIQUE,
      "digest" text NOT NULL,
      "previous" text NOT NULL,
      "hash" text NOT NULL
    );

    CREATE FUNCTION audit_chain_append() RETURNS trigger LANGUAGE plpgsql
      SET search_path = public, pg_temp SET extra_float_digits = 1 AS $$
    DECLARE
      entry_digest text := encode(sha256(convert_to(audit_entry_text(NEW), 'UTF8')), 'hex');
      last_seq bigint; last_hash text;
    BEGIN
      PERFORM pg_advisory_xact_lock(7203114);
      SELECT seq, hash INTO last_seq, last_hash FROM audit_chain ORDER BY seq DESC LIMIT 1;
      last_seq := coalesce(last_seq, 0);
      last_hash := coalesce(last_hash, repeat('0', 64));
      INSERT INTO audit_chain (seq, entry_id, digest, previous, hash)
        VALUES (last_seq + 1, NEW.id, entry_digest, last_hash, audit_link_hash(last_seq + 1, last_hash, entry_digest));
      RETURN NULL;
    END $$;

    CREATE FUNCTION audit_chain_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'audit_chain grows by entries of activity_logs only' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN NEW;
    END $$;
  `)
}

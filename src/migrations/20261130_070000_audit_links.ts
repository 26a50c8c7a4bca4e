import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * Entries of the activity log get their digest when they are written, and their link right after they are committed. Before, each commit with an
 * entry took the chain's lock and held it until it was on disk, so that writers stood in line.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  // The lock on the log waits for transactions that have written entries: each of these still links its own.
  await db.execute(sql`
    DROP TRIGGER "activity_logs_chain" ON "activity_logs";
    DROP TRIGGER "audit_chain_grows_by_entries" ON "audit_chain";
    DROP FUNCTION audit_chain_append, audit_chain_guard;

    -- Entries without a link, with their digests. "place" is the order in which they were written.
    CREATE TABLE "audit_waiting" (
      "place" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      "entry_id" uuid NOT NULL UNIQUE,
      "digest" text NOT NULL,
      "written_at" timestamptz NOT NULL DEFAULT clock_timestamp()
    );

    CREATE FUNCTION audit_await_link() RETURNS trigger LANGUAGE plpgsql
      SET search_path = public, pg_temp SET extra_float_digits = 1 AS $$
    BEGIN
      INSERT INTO audit_waiting (entry_id, digest)
        VALUES (NEW.id, encode(sha256(convert_to(audit_entry_text(NEW), 'UTF8')), 'hex'));
      RETURN NULL;
    END $$;
    CREATE TRIGGER "activity_logs_await_link" AFTER INSERT ON "activity_logs"
      FOR EACH ROW EXECUTE FUNCTION audit_await_link();

    -- Links up to "most" committed entries and says where the chain ends. It takes whatever has no link, so that an entry whose transaction
    -- took long is not left out; and what was committed before something else was written has an earlier link. Not for a transaction that
    -- goes on: the lock would be held until its end.
    CREATE FUNCTION audit_link(most int DEFAULT 1000) RETURNS TABLE (linked int, head_seq bigint, head_hash text) LANGUAGE plpgsql
      SET search_path = public, pg_temp AS $$
    DECLARE
      entry record; last_seq bigint; last_hash text;
      places bigint[] := '{}'; seqs bigint[] := '{}'; entries uuid[] := '{}'; digests text[] := '{}'; befores text[] := '{}'; hashes text[] := '{}';
    BEGIN
      -- Without anything to link there is nothing to wait for.
      IF NOT EXISTS (SELECT FROM audit_waiting) THEN
        most := 0;
      ELSE
        PERFORM pg_advisory_xact_lock(7203114);
      END IF;
      SELECT c.seq, c.hash INTO last_seq, last_hash FROM audit_chain c ORDER BY c.seq DESC LIMIT 1;
      last_seq := coalesce(last_seq, 0);
      last_hash := coalesce(last_hash, repeat('0', 64));
      FOR entry IN
        SELECT w.place, w.entry_id, w.digest FROM audit_waiting w
         WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = w.entry_id) ORDER BY w.place LIMIT most
      LOOP
        places := places || entry.place;
        entries := entries || entry.entry_id;
        digests := digests || entry.digest;
        befores := befores || last_hash;
        last_seq := last_seq + 1;
        last_hash := audit_link_hash(last_seq, last_hash, entry.digest);
        seqs := seqs || last_seq;
        hashes := hashes || last_hash;
      END LOOP;
      IF cardinality(places) > 0 THEN
        INSERT INTO audit_chain (seq, entry_id, digest, previous, hash) SELECT * FROM unnest(seqs, entries, digests, befores, hashes);
        DELETE FROM audit_waiting WHERE place = ANY (places);
      END IF;
      RETURN QUERY SELECT cardinality(places), last_seq, last_hash;
    END $$;

    -- The same text for less: most values are objects of ASCII letters, whose names are in the order of their bytes.
    CREATE OR REPLACE FUNCTION audit_json_text(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
    DECLARE
      kind text := jsonb_typeof(value);
    BEGIN
      IF kind = 'object' AND octet_length(value::text) = length(value::text) THEN
        RETURN '{' || coalesce((
          SELECT string_agg(to_json(m.key)::text || ':' || CASE WHEN jsonb_typeof(m.value) IN ('string', 'boolean', 'null')
                              THEN m.value::text ELSE audit_json_text(m.value) END, ',' ORDER BY m.key COLLATE "C")
            FROM jsonb_each(value) AS m), '') || '}';
      ELSIF kind = 'object' THEN
        RETURN '{' || coalesce((
          SELECT string_agg(to_json(m.key)::text || ':' || audit_json_text(m.value), ',' ORDER BY audit_key_order(m.key) COLLATE "C")
            FROM jsonb_each(value) AS m), '') || '}';
      ELSIF kind = 'array' THEN
        RETURN '[' || coalesce((
          SELECT string_agg(audit_json_text(e.item), ',' ORDER BY e.place)
            FROM jsonb_array_elements(value) WITH ORDINALITY AS e(item, place)), '') || ']';
      ELSIF kind = 'number' THEN
        RETURN audit_number_text(value);
      END IF;
      RETURN value::text;
    END $$;

    CREATE FUNCTION audit_chain_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (
        SELECT FROM (SELECT a.*, lag(a.seq) OVER places AS seq_before, lag(a.hash) OVER places AS hash_before
                       FROM added a WINDOW places AS (ORDER BY a.seq)) link
         WHERE (SELECT w.digest FROM audit_waiting w WHERE w.entry_id = link.entry_id) IS DISTINCT FROM link.digest
            OR link.hash IS DISTINCT FROM audit_link_hash(link.seq, link.previous, link.digest)
            OR link.seq IS DISTINCT FROM coalesce(link.seq_before + 1, link.seq)
            OR link.previous IS DISTINCT FROM CASE
                 WHEN link.seq = 1 THEN repeat('0', 64)
                 WHEN link.seq_before IS NULL THEN (SELECT c.hash FROM audit_chain c WHERE c.seq = link.seq - 1)
                 ELSE link.hash_before END)
      THEN
        RAISE EXCEPTION 'audit_chain grows by entries of activity_logs only' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "audit_chain_grows_by_entries" AFTER INSERT ON "audit_chain"
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit_chain_guard();

    CREATE FUNCTION audit_waiting_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        RAISE EXCEPTION 'only an entry of activity_logs waits for a link' USING ERRCODE = 'restrict_violation';
      END IF;
      IF (SELECT c.digest FROM audit_chain c WHERE c.entry_id = OLD.entry_id) IS DISTINCT FROM OLD.digest THEN
        RAISE EXCEPTION 'an entry waits until it has its link' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN OLD;
    END $$;
    -- Whatever is not inserted by a trigger. As a condition it costs an entry nothing.
    CREATE TRIGGER "audit_waiting_for_entries" BEFORE INSERT ON "audit_waiting"
      FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION audit_waiting_guard();
    CREATE TRIGGER "audit_waiting_for_links" BEFORE DELETE ON "audit_waiting"
      FOR EACH ROW EXECUTE FUNCTION audit_waiting_guard();
    CREATE TRIGGER "audit_waiting_unchanged" BEFORE UPDATE ON "audit_waiting"
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "audit_waiting_no_truncate" BEFORE TRUNCATE ON "audit_waiting"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER "activity_logs_await_link" ON "activity_logs";
    SELECT audit_link(2147483647);
    DROP TRIGGER "audit_chain_grows_by_entries" ON "audit_chain";
    DROP TABLE "audit_waiting";
    DROP FUNCTION audit_await_link, audit_link, audit_chain_guard, audit_waiting_guard;

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

    CREATE TRIGGER "audit_chain_grows_by_entries" BEFORE INSERT ON "audit_chain"
      FOR EACH ROW EXECUTE FUNCTION audit_chain_guard();
    CREATE CONSTRAINT TRIGGER "activity_logs_chain" AFTER INSERT ON "activity_logs"
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_chain_append();
  `)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

type Database = MigrateUpArgs['db']

/**
 * What collections cannot say: tables that are not documents, constraints over part of a table, and what the database itself guarantees
 * whoever writes.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await createTables(db)
  await createIndexes(db)
  await refuseRewriting(db)
  await guardLedger(db)
  await createAuditText(db)
  await createAuditChain(db)
  await guardVaultKeys(db)
  await writeDisplayNames(db)
  await createStreamEvents(db)
  await streamMessages(db)
  await streamNotifications(db)
  await streamAccess(db)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER "stream_of_access" ON "users";
    DROP TRIGGER "stream_of_access" ON "sessions";
    DROP TRIGGER "stream_of_reading" ON "notifications";
    DROP TRIGGER "stream_of_notifications" ON "notifications";
    DROP TRIGGER "stream_of_reading" ON "message_receipts";
    DROP TRIGGER "stream_of_receipts" ON "message_receipts";
    DROP TRIGGER "stream_of_reading" ON "messages";
    DROP TRIGGER "stream_of_messages" ON "messages";
    DROP TABLE "stream_events", "stream_cluster";
    DROP FUNCTION stream_of_user, stream_of_session, stream_of_read_notifications, stream_of_new_notifications,
      stream_of_read_receipts, stream_of_new_receipts, stream_of_read_messages, stream_of_new_messages, stream_message_data,
      stream_events_notify, stream_time;

    DROP TRIGGER "users_display_name" ON "users";
    DROP FUNCTION write_display_name;

    DROP INDEX "vault_keys_one_for_signatures", "vault_keys_one_of_a_check";
    ALTER TABLE "vault_keys" DROP CONSTRAINT "vault_keys_destroyed_is_gone";

    DROP TRIGGER "activity_logs_chain" ON "activity_logs";
    DROP TABLE "audit_chain";
    DROP FUNCTION audit_chain_append, audit_chain_guard, audit_link_hash, audit_entry_text, audit_origin_text, audit_json_text,
      audit_number_text, audit_key_order;

    DROP TRIGGER "ledger_transactions_no_truncate" ON "ledger_transactions";
    DROP TRIGGER "ledger_transactions_append_only" ON "ledger_transactions";
    DROP TRIGGER "ledger_entries_no_truncate" ON "ledger_entries";
    DROP TRIGGER "ledger_entries_append_only" ON "ledger_entries";
    DROP TRIGGER "ledger_transactions_balance" ON "ledger_transactions";
    DROP TRIGGER "ledger_entries_belong" ON "ledger_entries";
    ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_whole_amount";
    DROP FUNCTION ledger_booking_balances, ledger_entry_belongs;

    DROP TRIGGER "contract_signatures_no_truncate" ON "contract_signatures";
    DROP TRIGGER "contract_signatures_append_only" ON "contract_signatures";
    DROP TRIGGER "activity_logs_no_truncate" ON "activity_logs";
    DROP TRIGGER "activity_logs_append_only" ON "activity_logs";
    DROP FUNCTION refuse_rewriting;

    DROP INDEX "project_files_path_in_key_order", "payment_refunds_pending_idx", "stripe_operations_open_idx",
      "payments_open_intents_idx", "payments_one_deposit_idx", "payments_one_per_milestone_idx",
      "notifications_one_per_broadcast_idx", "notifications_unread_idx", "message_receipts_unread_idx",
      "identity_verifications_one_waiting_idx";
    DROP TABLE "mail_windows", "waiting_mails", "pending_objects", "stripe_marks", "platform_keys", "rate_limits", "number_series";
  `)
}

async function createTables(db: Database): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "number_series" (
      "series" text PRIMARY KEY,
      "value" bigint NOT NULL CHECK ("value" > 0)
    );

    CREATE TABLE "rate_limits" (
      "key" varchar(255) PRIMARY KEY,
      "points" integer NOT NULL DEFAULT 0,
      "expire" bigint
    );

    CREATE TABLE "platform_keys" (
      "name" text PRIMARY KEY,
      "certificate" text NOT NULL,
      "sealed_key" text NOT NULL,
      "crl_number" bigint NOT NULL DEFAULT 0,
      "created_at" timestamptz NOT NULL DEFAULT now()
    );

    CREATE TABLE "stripe_marks" (
      "name" text PRIMARY KEY,
      "at" timestamptz NOT NULL
    );

    -- Objects that are being stored and have no row yet. A row is written before the bytes and deleted in the transaction that adds
    -- their row, so that what stays here are bytes without one. "writer" is the advisory lock of the process that stores them.
    CREATE TABLE "pending_objects" (
      "path" varchar PRIMARY KEY,
      "writer" integer NOT NULL,
      "created_at" timestamptz NOT NULL DEFAULT now(),
      "discarded_at" timestamptz
    );

    -- Emails that may wait to be sent together with others to the same person, and what that person got in the window that runs.
    CREATE TABLE "waiting_mails" (
      "id" uuid PRIMARY KEY,
      "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE,
      "notification_id" uuid NOT NULL REFERENCES "notifications" ("id") ON DELETE CASCADE,
      "type" text NOT NULL,
      "topic" text NOT NULL,
      "mail" jsonb NOT NULL,
      "created_at" timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX "waiting_mails_user_idx" ON "waiting_mails" ("user_id", "id");
    CREATE INDEX "waiting_mails_notification_idx" ON "waiting_mails" ("notification_id");

    CREATE TABLE "mail_windows" (
      "user_id" uuid PRIMARY KEY REFERENCES "users" ("id") ON DELETE CASCADE,
      "ends_at" timestamptz NOT NULL,
      "types" text[] NOT NULL DEFAULT '{}'
    );
  `)
}

async function createIndexes(db: Database): Promise<void> {
  await db.execute(sql`
    -- A person may have one identity check in force and one more that waits, never two that wait.
    CREATE UNIQUE INDEX "identity_verifications_one_waiting_idx" ON "identity_verifications" ("user_id")
      WHERE "status" = 'pending';

    CREATE UNIQUE INDEX "payments_one_per_milestone_idx" ON "payments" ("milestone_id")
      WHERE "milestone_id" IS NOT NULL AND "status" <> 'cancelled';

    CREATE INDEX "message_receipts_unread_idx" ON "message_receipts" ("user_id") WHERE "read_at" IS NULL;
    CREATE INDEX "notifications_unread_idx" ON "notifications" ("user_id") WHERE "read" IS NOT TRUE;
    CREATE UNIQUE INDEX "notifications_one_per_broadcast_idx" ON "notifications" ("broadcast_id", "user_id")
      WHERE "broadcast_id" IS NOT NULL;

    -- A contract's deposit is requested once, until that request is cancelled.
    CREATE UNIQUE INDEX "payments_one_deposit_idx" ON "payments" ("contract_id")
      WHERE "plan_part" = 'deposit' AND "status" <> 'cancelled';
    CREATE INDEX "payments_open_intents_idx" ON "payments" ("stripe_checked_at" NULLS FIRST)
      WHERE "stripe_payment_intent_id" IS NOT NULL AND "status" IN ('pending', 'processing', 'failed');
    CREATE INDEX "stripe_operations_open_idx" ON "stripe_operations" ("created_at") WHERE "outcome" = 'open';
    CREATE INDEX "payment_refunds_pending_idx" ON "payment_refunds" ("created_at") WHERE "status" = 'pending';

    CREATE INDEX "project_files_path_in_key_order" ON "project_files" ("path" COLLATE "C");
  `)
}

/** The activity log and the signatures are append-only: rows are never changed or deleted, and neither table is truncated. */
async function refuseRewriting(db: Database): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END $$;

    CREATE TRIGGER "activity_logs_append_only" BEFORE UPDATE OR DELETE ON "activity_logs"
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "activity_logs_no_truncate" BEFORE TRUNCATE ON "activity_logs"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "contract_signatures_append_only" BEFORE UPDATE OR DELETE ON "contract_signatures"
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "contract_signatures_no_truncate" BEFORE TRUNCATE ON "contract_signatures"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
  `)
}

/**
 * A journal entry adds up to zero in its one currency when it is committed, takes no lines afterwards, and never changes. Its lines are about
 * what it is about: balances are read from the lines alone.
 */
async function guardLedger(db: Database): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION ledger_entry_belongs() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE of_now boolean; same_facts boolean;
    BEGIN
      SELECT t.xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295),
             t.currency = NEW.currency AND t.kind::text = NEW.kind::text AND t.client_id = NEW.client_id AND t.occurred_at = NEW.occurred_at
             AND t.invoice_id IS NOT DISTINCT FROM NEW.invoice_id AND t.payment_id IS NOT DISTINCT FROM NEW.payment_id
        INTO of_now, same_facts
        FROM ledger_transactions t WHERE t.id = NEW.transaction_id;
      IF of_now IS NOT TRUE THEN
        RAISE EXCEPTION 'a committed booking takes no more entries' USING ERRCODE = 'restrict_violation';
      END IF;
      IF same_facts IS NOT TRUE THEN
        RAISE EXCEPTION 'an entry has the currency, kind, time, client, invoice and payment of its booking' USING ERRCODE = 'check_violation';
      END IF;
      RETURN NULL;
    END $$;

    CREATE FUNCTION ledger_booking_balances() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE entries bigint; total numeric;
    BEGIN
      SELECT count(*), coalesce(sum(amount), 0) INTO entries, total FROM ledger_entries WHERE transaction_id = NEW.id;
      IF entries < 2 OR total <> 0 THEN
        RAISE EXCEPTION 'the booking % does not add up to nothing', NEW.key USING ERRCODE = 'check_violation';
      END IF;
      RETURN NULL;
    END $$;

    ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_whole_amount" CHECK ("amount" = trunc("amount") AND "amount" <> 0);
    CREATE TRIGGER "ledger_entries_belong" AFTER INSERT ON "ledger_entries"
      FOR EACH ROW EXECUTE FUNCTION ledger_entry_belongs();
    CREATE CONSTRAINT TRIGGER "ledger_transactions_balance" AFTER INSERT ON "ledger_transactions"
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_booking_balances();

    CREATE TRIGGER "ledger_entries_append_only" BEFORE UPDATE OR DELETE ON "ledger_entries"
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "ledger_entries_no_truncate" BEFORE TRUNCATE ON "ledger_entries"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "ledger_transactions_append_only" BEFORE UPDATE OR DELETE ON "ledger_transactions"
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "ledger_transactions_no_truncate" BEFORE TRUNCATE ON "ledger_transactions"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
  `)
}

/**
 * The text of a log entry that is hashed: RFC 8785 in SQL, with members in the order of their UTF-16 code units and numbers as ECMAScript writes
 * them. \`src/domain/activity/auditChain.ts\` says the same; a test holds the two against each other.
 */
async function createAuditText(db: Database): Promise<void> {
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

/**
 * The activity log is a hash chain. Every entry gets its link at its commit, in the order of the commits and whoever wrote it, under one lock that
 * is taken last of all locks.
 */
async function createAuditChain(db: Database): Promise<void> {
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

/** A destroyed key is gone, and any other can be unwrapped. A check has one key, and a person has one for all their contract signatures. */
async function guardVaultKeys(db: Database): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "vault_keys" ADD CONSTRAINT "vault_keys_destroyed_is_gone" CHECK (
      ("destroyed_at" IS NULL) = ("wrapped_key" IS NOT NULL) AND
      ("destroyed_at" IS NULL) = ("master_key_id" IS NOT NULL) AND
      ("destroyed_at" IS NULL) = ("destroy_reason" IS NULL));
    CREATE UNIQUE INDEX "vault_keys_one_of_a_check" ON "vault_keys" ("verification_id");
    CREATE UNIQUE INDEX "vault_keys_one_for_signatures" ON "vault_keys" ("user_id") WHERE "purpose" = 'contract_signature';
  `)
}

/** Lists show, sort and search people by this column, and it follows the name and the address whoever writes them. */
async function writeDisplayNames(db: Database): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION "write_display_name"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.display_name := concat_ws(' · ', nullif(trim(concat_ws(' ', NEW.first_name, NEW.last_name)), ''), NEW.email);
      RETURN NEW;
    END $$;
    CREATE TRIGGER "users_display_name" BEFORE INSERT OR UPDATE ON "users"
      FOR EACH ROW EXECUTE FUNCTION "write_display_name"();
  `)
}

/**
 * What a user's stream says. The database writes it in the transaction of what happened: a rolled-back change is never announced, and no workflow
 * can forget it. Rows carry ids only. Readers are woken by NOTIFY, at the commit.
 */
async function createStreamEvents(db: Database): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "stream_events" (
      "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      "user_id" uuid NOT NULL,
      "kind" text NOT NULL CHECK ("kind" IN ('message', 'notification', 'read')),
      "data" jsonb NOT NULL,
      "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
      "created_at" timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX "stream_events_user_xid_idx" ON "stream_events" ("user_id", "xid");
    -- A reader who comes back reads page by page: each page costs what is on it, not what there is.
    CREATE INDEX "stream_events_user_id_idx" ON "stream_events" ("user_id", "id");

    -- Which Postgres the numbers of transactions in those rows belong to.
    CREATE TABLE "stream_cluster" ("id" int PRIMARY KEY CHECK ("id" = 1), "cluster" text NOT NULL);

    CREATE FUNCTION stream_time(moment timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    $$;

    -- Ids of users, two hundred to a notification: a payload has less than 8000 bytes.
    CREATE FUNCTION stream_events_notify() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('stream_events', string_agg(user_id::text, ','))
        FROM (SELECT user_id, (row_number() OVER (ORDER BY user_id) - 1) / 200 AS part
                FROM (SELECT DISTINCT user_id FROM added) AS readers) AS parts
       GROUP BY part;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "stream_events_notify" AFTER INSERT ON "stream_events"
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION stream_events_notify();
  `)
}

/** A message goes to its recipients and to its sender's other devices. That it was read goes to its reader and, the first time, to its sender. */
async function streamMessages(db: Database): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION stream_message_data(message messages) RETURNS jsonb LANGUAGE sql STABLE AS $$
      SELECT jsonb_build_object('id', message.id, 'project', message.project_id, 'thread', message.thread_id, 'type', message.type)
    $$;

    CREATE FUNCTION stream_of_new_messages() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO stream_events (user_id, kind, data)
      SELECT sender_id, 'message', stream_message_data(added) FROM added;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "stream_of_messages" AFTER INSERT ON "messages"
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION stream_of_new_messages();

    CREATE FUNCTION stream_of_read_messages() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO stream_events (user_id, kind, data)
      SELECT changed.sender_id, 'read', jsonb_build_object('id', changed.id, 'of', 'message', 'readAt', stream_time(changed.read_at))
        FROM changed JOIN before ON before.id = changed.id
       WHERE before.read_at IS NULL AND changed.read_at IS NOT NULL;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "stream_of_reading" AFTER UPDATE ON "messages"
      REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stream_of_read_messages();

    -- A receipt that begins as read is of somebody who came after the message.
    CREATE FUNCTION stream_of_new_receipts() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO stream_events (user_id, kind, data)
      SELECT added.user_id, 'message', stream_message_data(messages)
        FROM added JOIN messages ON messages.id = added.message_id
       WHERE added.read_at IS NULL AND added.user_id <> messages.sender_id
      UNION ALL
      SELECT user_id, 'read', jsonb_build_object('id', message_id, 'of', 'message', 'readAt', stream_time(read_at))
        FROM added WHERE read_at IS NOT NULL;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "stream_of_receipts" AFTER INSERT ON "message_receipts"
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION stream_of_new_receipts();

    CREATE FUNCTION stream_of_read_receipts() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO stream_events (user_id, kind, data)
      SELECT changed.user_id, 'read', jsonb_build_object('id', changed.message_id, 'of', 'message', 'readAt', stream_time(changed.read_at))
        FROM changed JOIN before ON before.id = changed.id
       WHERE before.read_at IS NULL AND changed.read_at IS NOT NULL;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "stream_of_reading" AFTER UPDATE ON "message_receipts"
      REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stream_of_read_receipts();
  `)
}

async function streamNotifications(db: Database): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION stream_of_new_notifications() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO stream_events (user_id, kind, data)
      SELECT user_id, 'notification', jsonb_build_object('id', id, 'type', type) FROM added;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "stream_of_notifications" AFTER INSERT ON "notifications"
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION stream_of_new_notifications();

    CREATE FUNCTION stream_of_read_notifications() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO stream_events (user_id, kind, data)
      SELECT changed.user_id, 'read',
             jsonb_build_object('id', changed.id, 'of', 'notification', 'readAt', stream_time(coalesce(changed.read_at, now())))
        FROM changed JOIN before ON before.id = changed.id
       WHERE before.read IS NOT TRUE AND changed.read;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "stream_of_reading" AFTER UPDATE ON "notifications"
      REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stream_of_read_notifications();
  `)
}

/** When a person loses access, every process learns it and closes their streams. */
async function streamAccess(db: Database): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION stream_of_session() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('stream_access', new.user_id::text);
      RETURN NULL;
    END $$;
    CREATE TRIGGER "stream_of_access" AFTER UPDATE OF "ended_at" ON "sessions"
      FOR EACH ROW WHEN (old.ended_at IS NULL AND new.ended_at IS NOT NULL) EXECUTE FUNCTION stream_of_session();

    CREATE FUNCTION stream_of_user() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('stream_access', new.id::text);
      RETURN NULL;
    END $$;
    CREATE TRIGGER "stream_of_access" AFTER UPDATE OF "status" ON "users"
      FOR EACH ROW WHEN (old.status IS DISTINCT FROM new.status AND new.status <> 'active') EXECUTE FUNCTION stream_of_user();
  `)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the streams of users tell. The database itself writes it, in the transaction of what happened, whoever that was: what is rolled back
 * was never told, and no workflow can forget it. Rows carry ids only. Readers are woken by NOTIFY, at the commit.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
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
  await tellOfMessages(db)
  await tellOfNotifications(db)
  await tellOfAccess(db)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER "stream_of_access" ON "users";
    DROP TRIGGER "stream_of_access" ON "sessions";
    DROP TRIGGER "stream_of_reading" ON "notifications";
    DROP TRIGGER "stream_of_notifications" ON "notifications";
    DROP TRIGGER "stream_of_reading" ON "messages";
    DROP TRIGGER "stream_of_messages" ON "messages";
    DROP TRIGGER "stream_of_reading" ON "message_receipts";
    DROP TRIGGER "stream_of_receipts" ON "message_receipts";
    DROP TABLE "stream_events";
    DROP TABLE "stream_cluster";
    DROP FUNCTION stream_of_user();
    DROP FUNCTION stream_of_session();
    DROP FUNCTION stream_of_read_notifications();
    DROP FUNCTION stream_of_new_notifications();
    DROP FUNCTION stream_of_read_messages();
    DROP FUNCTION stream_of_new_messages();
    DROP FUNCTION stream_of_read_receipts();
    DROP FUNCTION stream_of_new_receipts();
    DROP FUNCTION stream_message_data(messages);
    DROP FUNCTION stream_events_notify();
    DROP FUNCTION stream_time(timestamptz);
  `)
}

/** A message to its recipients, and to the other devices of its sender; that it was read to its reader, and the first time to its sender. */
async function tellOfMessages(db: MigrateUpArgs['db']): Promise<void> {
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

async function tellOfNotifications(db: MigrateUpArgs['db']): Promise<void> {
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

/** Who has lost his access is told to the processes that hold his streams. */
async function tellOfAccess(db: MigrateUpArgs['db']): Promise<void> {
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

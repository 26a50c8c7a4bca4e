import { milestonesOfProject, type Size } from './sizes.ts'

/** SQL that adds clients, their projects with milestones, and messages in threads. Leaves temporary tables of them. */
export function peopleRows({ clients, projectsOfClient, messagesOfThread }: Size): string {
  return `
  CREATE TEMP TABLE bench_clients ON COMMIT DROP AS
    SELECT n, uuidv7() AS id FROM generate_series(1, ${clients}) n;
  CREATE TEMP TABLE bench_projects ON COMMIT DROP AS
    SELECT (client.n - 1) * ${projectsOfClient} + k AS n, client.id AS client, uuidv7() AS id
      FROM bench_clients client, generate_series(1, ${projectsOfClient}) k;
  CREATE TEMP TABLE bench_messages ON COMMIT DROP AS
    SELECT client, project, k, id, first_value(id) OVER (PARTITION BY project ORDER BY k) AS thread,
           now() - (n + ${messagesOfThread} - k) * interval '1 minute' AS at
      FROM (SELECT client, id AS project, n, k, uuidv7() AS id
              FROM bench_projects, generate_series(1, ${messagesOfThread}) k WHERE n % 5 = 0) each;
  CREATE TEMP TABLE bench_admin ON COMMIT DROP AS SELECT * FROM users WHERE role = 'admin' LIMIT 1;
  INSERT INTO users (id, first_name, last_name, display_name, company, email, hash, salt, email_verified_at, created_at)
    SELECT client.id, 'First' || n, 'Last' || n, 'First' || n || ' Last' || n, 'Company ' || n,
           'client' || n || '@bench.example', admin.hash, admin.salt, now(), now() - n * interval '1 hour'
      FROM bench_clients client, bench_admin admin;
  INSERT INTO projects (id, status, name, description, client_id, progress, currency, estimated_cost, confirmed_at,
                        deadline, created_at, updated_at)
    SELECT id, (ARRAY['submitted', 'in_progress', 'completed'])[1 + n % 3]::enum_projects_status, 'Project ' || n,
           repeat('What the client wants to have built. ', 12), client, n % 101, 'USD', 100000 + n, now(),
           now() + n * interval '1 hour', now() - n * interval '1 minute', now() - n * interval '1 minute'
      FROM bench_projects;
  INSERT INTO projects_texts ("order", parent_id, path, text)
    SELECT k, id, 'features', 'Feature ' || k FROM bench_projects, generate_series(1, 3) k;
  INSERT INTO project_milestones (id, project_id, client_id, title, due_date, "order", status, created_at, updated_at)
    SELECT uuidv7(), id, client, 'Milestone ' || k, now() + k * interval '7 days', k, 'pending',
           now() - n * interval '1 minute', now() - n * interval '1 minute'
      FROM bench_projects, generate_series(1, ${milestonesOfProject}) k;
  INSERT INTO messages (id, project_id, client_id, thread_id, parent_id, sender_id, recipient_id, subject, content,
                        created_at, updated_at)
    SELECT each.id, project, client, thread, CASE WHEN each.id <> thread THEN thread END,
           CASE WHEN k % 2 = 0 THEN admin.id ELSE client END, CASE WHEN k % 2 = 0 THEN client END, 'The draft',
           repeat('A sentence of the message. ', 8), at, at
      FROM bench_messages each, bench_admin admin;
  INSERT INTO message_receipts (id, message_id, user_id, read_at, created_at, updated_at)
    SELECT uuidv7(), each.id, CASE WHEN k % 2 = 0 THEN client ELSE admin.id END, CASE WHEN k % 10 <> 0 THEN at END, at, at
      FROM bench_messages each, bench_admin admin`
}

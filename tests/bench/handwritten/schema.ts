/** The tables of the hand-written server, with the indexes that its statements use. */
export const schema = `
CREATE TABLE users (
  id uuid PRIMARY KEY, email text NOT NULL UNIQUE, role text NOT NULL, first_name text, last_name text, company text,
  status text NOT NULL DEFAULT 'active'
);
CREATE TABLE sessions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), user_id uuid NOT NULL REFERENCES users, expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE TABLE projects (
  id uuid PRIMARY KEY, client_id uuid NOT NULL REFERENCES users, name text NOT NULL, description text NOT NULL,
  status text NOT NULL, progress integer NOT NULL, priority text NOT NULL, features text[] NOT NULL, timeline text,
  budget_range text, currency text, estimated_cost bigint, final_cost bigint, start_date timestamptz,
  deadline timestamptz, assigned_to uuid REFERENCES users, completed_at timestamptz, cancelled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON projects (client_id, created_at);
CREATE INDEX ON projects (created_at);
CREATE TABLE messages (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), project_id uuid NOT NULL REFERENCES projects,
  client_id uuid NOT NULL REFERENCES users, thread_id uuid NOT NULL, parent_id uuid, sender_id uuid NOT NULL REFERENCES users,
  recipient_id uuid REFERENCES users, subject text, content text NOT NULL, type text NOT NULL DEFAULT 'general',
  read_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON messages (thread_id, created_at);
CREATE INDEX ON messages (project_id);
CREATE INDEX ON messages (recipient_id) WHERE read_at IS NULL`

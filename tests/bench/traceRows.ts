import type { Size } from './sizes.ts'

/** SQL that adds what every action leaves: three years of activity entries, outside the chain, and notifications. */
export function traceRows({ clients, activityOfClient, notificationsOfClient }: Size): string {
  return `
  INSERT INTO activity_logs (id, actor_id, actor_role, action, entity_type, entity_id, after, address, user_agent, request_id, created_at, updated_at)
    SELECT uuidv7(), client.id, 'client', (ARRAY['user.signed_in', 'message.sent', 'project.updated', 'payment.started'])[1 + k % 4],
           (ARRAY['users', 'messages', 'projects', 'payments'])[1 + k % 4], client.id::text, jsonb_build_object('number', k), '203.0.113.7',
           'Mozilla/5.0 (X11; Linux x64) Firefox/140.0', 'bench-' || k, at, at
      FROM bench_clients client, generate_series(1, ${activityOfClient}) k,
           LATERAL (SELECT now() - (k * ${clients} + client.n) * interval '1094 days' / ${clients * Math.max(activityOfClient, 1) * 1.1} AS at) moment
     ORDER BY at;
  INSERT INTO notifications (id, user_id, type, title, message, entity_type, entity_id, read, read_at, created_at, updated_at)
    SELECT uuidv7(), client.id, 'message.received', 'A message', 'The draft is ready.', 'messages', client.id::text, k % 10 <> 0,
           CASE WHEN k % 10 <> 0 THEN at END, at, at
      FROM bench_clients client, generate_series(1, ${notificationsOfClient}) k,
           LATERAL (SELECT now() - (k * ${clients} + client.n) * interval '10 seconds' AS at) moment
     ORDER BY at`
}

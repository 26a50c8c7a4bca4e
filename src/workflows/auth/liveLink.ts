/** The condition under which a link counts: unused, in time, and leading to the present address of an account that is not erased. `$3` is the present time. */
export const isLiveLink = `link.used_at IS NULL AND link.expires_at > $3 AND owner.id = link.user_id
                AND owner.email = link.email AND owner.status <> 'erased'`

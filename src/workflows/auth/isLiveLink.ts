/**
 * The condition under which a link is valid: unused, in time, and for the present address of an account that is not
 * erased. `$3` is the present time. A link that takes a change of the address back outlives further changes.
 */
export const isLiveLink = `link.used_at IS NULL AND link.expires_at > $3 AND owner.id = link.user_id
                AND (owner.email = link.email OR link.purpose = 'revert_email') AND owner.status <> 'erased'`

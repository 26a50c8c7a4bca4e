/** What users can turn off by mail, as their preferences name it. `essential` mail is sent whatever they prefer. */
export const notificationTopics = ['messages', 'projects', 'payments', 'broadcasts'] as const
export type NotificationTopic = (typeof notificationTopics)[number]

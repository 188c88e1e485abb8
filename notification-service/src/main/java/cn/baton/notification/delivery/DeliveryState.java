package cn.baton.notification.delivery;

/**
 * What became of a delivery: not tried yet, being sent, taken by the mail server, failed and to be tried again, given
 * up, or nobody knows. The last is decided by a person: it is never sent again by itself.
 */
public enum DeliveryState {
    PENDING,
    SENDING,
    SENT,
    FAILED,
    UNCERTAIN,
    DEAD
}

package cn.baton.notification.delivery;

/** What became of a delivery: not tried yet, taken by the mail server, failed and to be tried again, given up. */
public enum DeliveryState {
    PENDING,
    SENT,
    FAILED,
    DEAD
}

package cn.baton.notification.delivery;

/** How a letter travels. */
public enum DeliveryChannel {
    EMAIL
}

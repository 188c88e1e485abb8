package cn.baton.notification.delivery;

import java.util.UUID;

/** Wakes the worker once the transaction that queued the delivery has committed. */
record DeliveryQueued(UUID deliveryId) {}

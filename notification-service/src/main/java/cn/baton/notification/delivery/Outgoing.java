package cn.baton.notification.delivery;

import java.util.UUID;

/** A delivery that a worker has claimed. */
record Outgoing(UUID deliveryId, UUID letterId, String address) {}

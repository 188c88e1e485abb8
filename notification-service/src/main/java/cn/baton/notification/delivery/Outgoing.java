package cn.baton.notification.delivery;

import java.util.UUID;

/**
 * A delivery that a sender has claimed.
 *
 * @param attempt number of the attempt, from 1: whoever holds an earlier one has lost the delivery
 */
record Outgoing(UUID deliveryId, UUID letterId, String address, int attempt) {}

package cn.baton.notification.delivery;

import java.util.List;
import java.util.UUID;

/** What a list of deliveries is narrowed by; null or empty narrows nothing. */
public record DeliveryQuery(List<DeliveryState> states, UUID letterId) {}

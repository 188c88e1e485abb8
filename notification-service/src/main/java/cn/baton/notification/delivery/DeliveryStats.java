package cn.baton.notification.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How many deliveries there are in each state. */
@Schema(description = "How many deliveries there are in each state")
public record DeliveryStats(
        @Schema(description = "All states in the order of a delivery's life")
        List<Group> groups) {

    public DeliveryStats {
        groups = List.copyOf(groups);
    }

    static DeliveryStats of(Map<DeliveryState, Long> counts) {
        return new DeliveryStats(Arrays.stream(DeliveryState.values())
                .map(state -> new Group(state, Label.of(state), counts.getOrDefault(state, 0L)))
                .toList());
    }

    /** One state. */
    @Schema(name = "DeliveryStatsGroup", description = "The deliveries in one state")
    public record Group(
            @Schema(description = "The state", examples = "UNCERTAIN")
            DeliveryState key,

            @Schema(description = "Its name") Label label,

            @Schema(description = "Deliveries in it", examples = "2")
            long count) {}

    /** A name in both languages. */
    @Schema(name = "DeliveryStatsLabel", description = "A name in both languages")
    public record Label(
            @Schema(description = "In Chinese", examples = "结果不明")
            String zh,

            @Schema(description = "In English", examples = "uncertain")
            String en) {

        static Label of(DeliveryState state) {
            return switch (state) {
                case PENDING -> new Label("待发送", "waiting");
                case SENDING -> new Label("发送中", "being sent");
                case SENT -> new Label("已送达", "delivered");
                case FAILED -> new Label("待重试", "to be tried again");
                case UNCERTAIN -> new Label("结果不明，待裁定", "uncertain, to be decided");
                case DEAD -> new Label("已放弃", "given up");
            };
        }
    }
}

package cn.baton.support.bus;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CityPrefixTest {

    @Test
    void byDefaultNamesAreThoseOfTheCatalogue() {
        SmallRyeConfig settings = settings(Map.of());
        assertThat(settings.getRawValue("topic")).isEqualTo("project.events");

        BusNames names = names(settings);
        assertThat(names.topic("issue.events")).isEqualTo("issue.events");
        assertThat(names.service()).isEqualTo("issue-service");
        assertThat(names.source()).isEqualTo("/issue-service");
    }

    @Test
    void aCityPrecedesTopicsGroupsAndSources() {
        SmallRyeConfig settings = settings(Map.of("baton.city", "xuchang"));
        assertThat(settings.getRawValue("topic")).isEqualTo("xuchang.project.events");

        BusNames names = names(settings);
        assertThat(names.topicToSendTo("issue.events")).isEqualTo("xuchang.issue.events");
        assertThat(names.topicToSendTo(names.deadLetters())).isEqualTo("xuchang.issue-service.dead-letters");
        assertThat(names.service()).isEqualTo("xuchang.issue-service");
        assertThat(names.source()).isEqualTo("/xuchang/issue-service");
    }

    @Test
    void aCityThatNoTopicCouldBeNamedByIsRefused() {
        assertThatThrownBy(() -> settings(Map.of("baton.city", "许昌"))).hasStackTraceContaining("baton.city takes");
    }

    @Test
    void aTopicThatNobodyWatchesIsNotSentTo() {
        BusNames names = names(settings(Map.of()));
        assertThatThrownBy(() -> names.topicToSendTo("project.events")).hasMessageContaining("baton.bus.sends");
    }

    private static BusNames names(SmallRyeConfig settings) {
        return new BusNames(settings.getConfigMapping(BusConfig.class), "issue-service");
    }

    private static SmallRyeConfig settings(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        all.put("topic", "${baton.bus.prefix:}project.events");
        all.put("baton.bus.sends", "issue.events");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(all, "test", 200))
                .withSources(new CityPrefix())
                .withMapping(BusConfig.class)
                .build();
    }
}

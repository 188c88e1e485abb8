package cn.baton.project.exchange;

import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class AreaSpellingsTest {

    private final Map<String, String> spellings = AreaSpellings.of(Map.of(
            "许昌市", "411000",
            "襄城县", "411025",
            "禹州市", "411081",
            "许昌经济技术开发区", "411071",
            "城乡一体化示范区", "411091",
            "东城区", "411092"));

    @Test
    void areasGoByShortNames() {
        assertThat(spellings)
                .containsEntry("禹州", "411081")
                .containsEntry("襄城", "411025")
                .containsEntry("许昌", "411000")
                .containsEntry("许昌市禹州市", "411081")
                .containsEntry("经济技术开发区", "411071")
                .containsEntry("经开区", "411071")
                .containsEntry("许昌市经开区", "411071")
                .containsEntry("示范区", "411091")
                .containsEntry("东城", "411092")
                .doesNotContainKeys("许昌区", "洛阳");
    }

    @Test
    void whatCouldBeTwoIsNone() {
        assertThat(AreaSpellings.of(Map.of("长安区", "610116", "长安县", "610121"))).doesNotContainKey("长安");
        assertThat(AreaSpellings.of(Map.of("襄城", "1", "襄城县", "2"))).doesNotContainKey("襄城");
    }
}

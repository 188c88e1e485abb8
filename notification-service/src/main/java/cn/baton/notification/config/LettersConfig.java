package cn.baton.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.nio.file.Path;
import java.util.Optional;

/** Settings of letters. */
@ConfigMapping(prefix = "baton.letters")
public interface LettersConfig {

    /** 机关代字, the part of every number before the year. Each code has its own run of numbers. */
    @WithDefault("许重项督")
    String organCode();

    /** Name of the organ that signs, as it stands at the head of every letter. */
    @WithDefault("许昌市重点项目建设服务中心")
    String organName();

    /** Folder whose OTF and TTF fonts are preferred to the bundled one; a 仿宋 before all others. */
    Optional<Path> fontFolder();
}

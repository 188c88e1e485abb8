package cn.baton.notification.document;

import cn.baton.notification.config.LettersConfig;

import java.nio.file.Path;
import java.util.Optional;

/** Settings that name a font folder. */
record FolderOfFonts(Path folder) implements LettersConfig {

    @Override
    public String organCode() {
        return "许重项督";
    }

    @Override
    public String organName() {
        return "许昌市重点项目建设服务中心";
    }

    @Override
    public Optional<Path> fontFolder() {
        return Optional.of(folder);
    }
}

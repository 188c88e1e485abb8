package cn.baton.support.file;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of stored files. */
@ConfigMapping(prefix = "baton.files")
public interface FileConfig {

    /** Largest attachment. No upload may be over {@code quarkus.http.limits.max-body-size}. */
    @WithDefault("10M")
    MemorySize maxAttachmentSize();

    /** Largest file that is imported. */
    @WithDefault("20M")
    MemorySize maxImportSize();
}

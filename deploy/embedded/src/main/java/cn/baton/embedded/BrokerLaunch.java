package cn.baton.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;

/**
 * How the broker's JVM is started: small, on its own class path, and with an archive of its loaded classes, which the
 * first broker on a machine leaves in the cache and which halves the start of all others.
 */
final class BrokerLaunch {

    private static final String MAIN_CLASS_FILE = "cn/baton/embedded/BrokerMain.class";

    private BrokerLaunch() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The arguments for {@link #java()}, each ready for a line of an argument file. */
    static List<String> arguments(Path properties, Path ready) throws IOException {
        Path cache = CacheDirectory.path();
        Path archive = cache.resolve("broker-" + Runtime.version().feature() + ".jsa");
        return List.of(
                "-Xms32m",
                "-Xmx192m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + quoted(archive.toString()),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // The archive explains at length what it leaves out.
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd_HH:mm:ss.SSSXXX",
                "-cp",
                quoted(classPath() + ":" + mainJar(cache)),
                BrokerMain.class.getName(),
                quoted(properties.toString()),
                quoted(ready.toString()));
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The jars that the build of this module has listed. */
    private static String classPath() throws IOException {
        try (InputStream list = BrokerLaunch.class.getResourceAsStream("broker.classpath")) {
            if (list == null) {
                throw new ServerStartException(
                        "The list of the broker's jars is missing: build this module with Maven");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** The main class alone in a jar: a directory on the class path rules out an archive of classes. */
    private static Path mainJar(Path cache) throws IOException {
        byte[] mainClass;
        try (InputStream stream = BrokerLaunch.class.getResourceAsStream("/" + MAIN_CLASS_FILE)) {
            mainClass = stream.readAllBytes();
        }
        CRC32 checksum = new CRC32();
        checksum.update(mainClass);
        Path jar = cache.resolve("broker-main-" + Long.toHexString(checksum.getValue()) + ".jar");
        if (!Files.exists(jar)) {
            Path fresh = Files.createTempFile(cache, "broker-main-", ".new");
            try (OutputStream file = Files.newOutputStream(fresh);
                    JarOutputStream entries = new JarOutputStream(file)) {
                entries.putNextEntry(new JarEntry(MAIN_CLASS_FILE));
                entries.write(mainClass);
            }
            Files.move(fresh, jar, StandardCopyOption.ATOMIC_MOVE);
        }
        return jar;
    }
}

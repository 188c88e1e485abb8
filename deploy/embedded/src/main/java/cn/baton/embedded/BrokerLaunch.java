package cn.baton.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;

/**
 * How the broker's JVM is started: small, on its own class path, and with an archive of its loaded classes, which the
 * first broker on a machine leaves in the cache and which halves the start of all others.
 */
final class BrokerLaunch {

    private static final List<String> CLASS_FILES =
            List.of("cn/baton/embedded/BrokerMain.class", "cn/baton/embedded/BrokerTopics.class");

    private BrokerLaunch() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The arguments for {@link #java()}, each ready for a line of an argument file. */
    static List<String> arguments(Path properties, Path ready, Topics topics) throws IOException {
        Path cache = CacheDirectory.path();
        Path archive = cache.resolve("broker-" + Runtime.version().feature() + ".jsa");
        List<String> arguments = new ArrayList<>(List.of(
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
                quoted(ready.toString()),
                Integer.toString(Topics.PARTITIONS)));
        topics.names().forEach(topic -> arguments.add(quoted(topic)));
        return arguments;
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

    /** Our own classes alone in a jar: a directory on the class path rules out an archive of classes. */
    private static Path mainJar(Path cache) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        CRC32 checksum = new CRC32();
        for (String file : CLASS_FILES) {
            try (InputStream stream = BrokerLaunch.class.getResourceAsStream("/" + file)) {
                classes.put(file, stream.readAllBytes());
            }
            checksum.update(classes.get(file));
        }
        Path jar = cache.resolve("broker-main-" + Long.toHexString(checksum.getValue()) + ".jar");
        if (!Files.exists(jar)) {
            Path fresh = Files.createTempFile(cache, "broker-main-", ".new");
            write(classes, fresh);
            Files.move(fresh, jar, StandardCopyOption.ATOMIC_MOVE);
        }
        return jar;
    }

    private static void write(Map<String, byte[]> classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> classFile : classes.entrySet()) {
                entries.putNextEntry(new JarEntry(classFile.getKey()));
                entries.write(classFile.getValue());
            }
        }
    }
}

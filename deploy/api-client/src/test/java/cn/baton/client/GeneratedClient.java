package cn.baton.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java client as users get it: generated from a service's API document by openapi-generator, and compiled. */
final class GeneratedClient {

    private final String root;
    private final Path classes;
    private final ClassLoader loader;

    private GeneratedClient(String root, Path classes, ClassLoader loader) {
        this.root = root;
        this.classes = classes;
        this.loader = loader;
    }

    /** @param service such as {@code project-service}; its committed document is read */
    static GeneratedClient of(String service, Path folder) {
        String root = "generated." + service.replace("-service", "");
        Path sources = folder.resolve("sources");
        generate(Path.of("..", "..", service, "openapi", "openapi.yaml"), root, sources);
        Path classes = compile(sources.resolve("src/main/java"), folder.resolve("classes"));
        return new GeneratedClient(root, classes, loaderOf(classes));
    }

    /** The types of merge patches. */
    List<Class<?>> patches() {
        try (Stream<Path> files = Files.list(classes.resolve((root + ".model").replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Patch.class"))
                    .sorted()
                    .<Class<?>>map(name -> load(root + ".model." + name.replace(".class", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the client writes requests. */
    ObjectMapper mapper() throws ReflectiveOperationException {
        return (ObjectMapper)
                load(root + ".ApiClient").getMethod("createDefaultObjectMapper").invoke(null);
    }

    private Class<?> load(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void generate(Path document, String root, Path sources) {
        ClientOptInput input = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(document.toString())
                .setOutputDir(sources.toString())
                .setApiPackage(root + ".api")
                .setModelPackage(root + ".model")
                .setInvokerPackage(root)
                .addAdditionalProperty("useJakartaEe", true)
                .addAdditionalProperty("openApiNullable", true)
                .addAdditionalProperty("hideGenerationTimestamp", true)
                .toClientOptInput();
        DefaultGenerator generator = new DefaultGenerator();
        generator.setGenerateMetadata(false);
        generator.opts(input).generate();
    }

    private static Path compile(Path sources, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null);
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> units =
                    tree.filter(file -> file.toString().endsWith(".java")).toList();
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            problems,
                            List.of(
                                    "-proc:none",
                                    "-nowarn",
                                    "-d",
                                    Files.createDirectories(classes).toString(),
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjectsFromPaths(units))
                    .call();
            if (!compiled) {
                throw new AssertionError("The generated client does not compile: " + problems.getDiagnostics());
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassLoader loaderOf(Path classes) {
        try {
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedClient.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package cn.baton.notification.document;

import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** All that the typesetter may open: its fonts. Neither the network nor any other file, whatever a letter says. */
final class LocalFiles implements ResourceResolver {

    private final Set<URI> allowed;

    LocalFiles(Set<URI> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    @Override
    public Resource getResource(URI uri) throws IOException {
        if (!allowed.contains(uri)) {
            throw new IOException("Not a font of ours: " + uri);
        }
        InputStream content = Files.newInputStream(Path.of(uri));
        return new Resource(content);
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("Nothing is written: " + uri);
    }
}

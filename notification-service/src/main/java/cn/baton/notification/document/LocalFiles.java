package cn.baton.notification.document;

import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
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
        // Not Files.newInputStream: reading a whole font at once, it leaves 10 MB of direct memory with every thread.
        return new Resource(new FileInputStream(new File(uri)));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("Nothing is written: " + uri);
    }
}

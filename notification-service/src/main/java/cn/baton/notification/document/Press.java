package cn.baton.notification.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.jboss.logging.Logger;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/**
 * Makes PDF of XSL-FO with Apache FOP. Made ready with the first letter, so that it costs the service's start nothing.
 *
 * <p>One document at a time: each holds the bytes of its fonts, some 10 MB apiece, while it is set.
 */
@ApplicationScoped
class Press {

    private static final Logger LOG = Logger.getLogger(Press.class);
    private static final URI NOWHERE = URI.create("file:///");
    private static final String MISSING_GLYPH = "glyphNotAvailable";

    private final FontShelf shelf;
    private Ready ready;

    /** @param bodyFonts,titleFonts families in order of preference, as XSL-FO takes them */
    record Ready(FopFactory factory, String bodyFonts, String titleFonts) {}

    @Inject
    Press(FontShelf shelf) {
        this.shelf = shelf;
    }

    synchronized Ready ready() {
        if (ready == null) {
            ready = makeReady();
        }
        return ready;
    }

    /** Throws {@link MissingGlyphsException} when a character cannot be shown. */
    synchronized byte[] print(String formattingObjects, String title, String author, Instant createdAt) {
        FOUserAgent agent = ready().factory().newFOUserAgent();
        agent.setTitle(title);
        agent.setAuthor(author);
        agent.setCreator("Baton");
        agent.setCreationDate(Date.from(createdAt));
        Set<String> missing = new TreeSet<>();
        agent.getEventBroadcaster().addEventListener(event -> note(event, missing));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        try {
            Fop fop = agent.newFop(MimeConstants.MIME_PDF, pdf);
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(new InputSource(new StringReader(formattingObjects)), fop.getDefaultHandler());
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException("The letter could not be set", e);
        }
        if (missing.removeIf(half -> Character.isSurrogate(half.charAt(0)))) {
            // Told as the characters that they are: half of one means nothing to anybody.
            formattingObjects
                    .codePoints()
                    .filter(Character::isSupplementaryCodePoint)
                    .mapToObj(Character::toString)
                    .forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            throw new MissingGlyphsException(missing);
        }
        return FileIdentifier.derive(MetadataDate.settle(pdf.toByteArray()));
    }

    private static void note(Event event, Set<String> missing) {
        if (event.getEventID().endsWith(MISSING_GLYPH)) {
            missing.add(event.getParam("ch").toString());
        } else if (event.getSeverity() != org.apache.fop.events.model.EventSeverity.INFO) {
            LOG.warn(EventFormatter.format(event));
        }
    }

    private Ready makeReady() {
        List<FontFile> body = shelf.forBody();
        List<FontFile> titles = shelf.forTitles();
        List<FontFile> all = Stream.concat(body.stream(), titles.stream()).toList();
        LocalFiles files = new LocalFiles(all.stream().map(FontFile::location).collect(Collectors.toSet()));
        try {
            FopFactoryBuilder builder = new FopFactoryBuilder(
                            EnvironmentalProfileFactory.createRestrictedIO(NOWHERE, files))
                    .setConfiguration(new DefaultConfigurationBuilder()
                            .build(new ByteArrayInputStream(configuration(all).getBytes(StandardCharsets.UTF_8))));
            // With them FOP turns characters into glyphs and back, and 目 comes back as the radical ⽬: no search finds
            // it.
            builder.setComplexScriptFeatures(false);
            builder.getFontManager().disableFontCache();
            builder.getFontManager()
                    .setResourceResolver(ResourceResolverFactory.createInternalResourceResolver(NOWHERE, files));
            return new Ready(builder.build(), families(body), families(titles));
        } catch (ConfigurationException e) {
            throw new IllegalStateException("The typesetter could not be made ready", e);
        }
    }

    /** No auto-detection: it would scan the system's fonts for seconds, and letters would depend on the machine. */
    private static String configuration(List<FontFile> fonts) {
        String entries = fonts.stream()
                .map(font -> """
                        <font embed-url="%s" embedding-mode="subset"><font-triplet name="%s" style="normal" weight="normal"/></font>
                        """.formatted(font.location().toASCIIString().replace("&", "&amp;"), font.family()))
                .collect(Collectors.joining());
        return """
                <fop version="1.0"><strict-configuration>true</strict-configuration>
                <renderers><renderer mime="application/pdf"><fonts>
                %s</fonts></renderer></renderers></fop>""".formatted(entries);
    }

    private static String families(List<FontFile> fonts) {
        return fonts.stream().map(FontFile::family).collect(Collectors.joining(","));
    }
}

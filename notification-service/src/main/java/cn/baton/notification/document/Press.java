package cn.baton.notification.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.apps.io.InternalResourceResolver;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.fonts.CIDSet;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.fonts.MultiByteFont;
import org.apache.fop.fonts.Typeface;
import org.apache.fop.render.intermediate.IFDocumentHandler;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** @param bodies,titles fonts in order of preference */
    record Ready(FopFactory factory, InternalResourceResolver resolver, List<FontFile> bodies, List<FontFile> titles) {

        /** As XSL-FO takes them. */
        String bodyFonts() {
            return families(bodies);
        }

        /** As XSL-FO takes them. */
        String titleFonts() {
            return families(titles);
        }

        FontRuns bodyRuns() {
            return runs(bodies);
        }

        FontRuns titleRuns() {
            return runs(titles);
        }

        private FontRuns runs(List<FontFile> fonts) {
            if (fonts.size() == 1) {
                return new FontRuns(_ -> null);
            }
            return new FontRuns(new IntFunction<>() {
                // Read once for a letter, and only for one that has such a character.
                private Coverage coverage;

                @Override
                public String apply(int point) {
                    if (coverage == null) {
                        coverage = new Coverage(fonts, resolver);
                    }
                    return coverage.familyOf(point);
                }
            });
        }
    }

    /**
     * What is to be printed.
     *
     * @param title,author of the document's properties
     * @param inTitleFonts,inBodyFonts what stands on its sheets, by the fonts that it is set in
     */
    record Copy(
            String formattingObjects,
            String title,
            String author,
            Instant createdAt,
            String inTitleFonts,
            String inBodyFonts) {}

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
    synchronized byte[] print(Copy copy) {
        FOUserAgent agent = ready().factory().newFOUserAgent();
        agent.setTitle(copy.title());
        agent.setAuthor(copy.author());
        agent.setCreator("Baton");
        agent.setCreationDate(Date.from(copy.createdAt()));
        Set<String> missing = new TreeSet<>();
        agent.getEventBroadcaster().addEventListener(event -> note(event, missing));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        try {
            IFDocumentHandler document =
                    agent.getRendererFactory().createDocumentHandler(agent, MimeConstants.MIME_PDF);
            agent.setDocumentHandlerOverride(document);
            Fop fop = agent.newFop(MimeConstants.MIME_PDF, pdf);
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser()
                    .parse(new InputSource(new StringReader(copy.formattingObjects())), fop.getDefaultHandler());
            if (!missing.isEmpty()) {
                throw new MissingGlyphsException(named(missing, copy));
            }
            byte[] mended = CharacterMaps.mend(pdf.toByteArray(), charactersOf(document.getFontInfo()));
            return FileIdentifier.derive(MetadataDate.settle(mended));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException("The letter could not be set", e);
        }
    }

    /** What the glyphs of each font used stand for, by the name under which the pages know the font. */
    private static Map<String, ToUnicodeMap> charactersOf(FontInfo fonts) {
        Map<String, ToUnicodeMap> maps = new TreeMap<>();
        fonts.getUsedFonts().forEach((name, used) -> {
            Typeface font = used instanceof LazyFont lazy ? lazy.getRealFont() : used;
            if (font instanceof MultiByteFont subset) {
                CIDSet glyphs = subset.getCIDSet();
                maps.put(
                        name,
                        new ToUnicodeMap(IntStream.range(0, glyphs.getNumberOfGlyphs())
                                .mapToObj(glyphs::getUnicode)
                                .toList()));
            }
        });
        return maps;
    }

    /** What is missing, whole. What the typesetter says counts only where the fonts themselves know of nothing. */
    private Set<String> named(Set<String> said, Copy copy) {
        Set<String> missing =
                new TreeSet<>(new Coverage(ready.bodies(), ready.resolver()).missingIn(copy.inBodyFonts()));
        missing.addAll(new Coverage(ready.titles(), ready.resolver()).missingIn(copy.inTitleFonts()));
        if (missing.isEmpty()) {
            said.stream()
                    .filter(character -> !Character.isSurrogate(character.charAt(0)))
                    .forEach(missing::add);
        }
        return missing;
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
            InternalResourceResolver resolver = ResourceResolverFactory.createInternalResourceResolver(NOWHERE, files);
            builder.getFontManager().setResourceResolver(resolver);
            return new Ready(builder.build(), resolver, body, titles);
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
            %s</fonts></renderer></renderers></fop>\
            """.formatted(entries);
    }

    private static String families(List<FontFile> fonts) {
        return fonts.stream().map(FontFile::family).collect(Collectors.joining(","));
    }
}

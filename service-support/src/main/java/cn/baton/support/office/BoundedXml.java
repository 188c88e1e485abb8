package cn.baton.support.office;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML out of a document, event by event. Whatever was packed into it, no event holds more than is reasonable in memory, no
 * two items have more between them than a person makes, and all parts of a document together no more than its budget;
 * what is over is refused with 422. Names are compared without their prefixes.
 */
public final class BoundedXml implements AutoCloseable {

    /** Of elements, attributes and instructions; Excel's own sheets have some hundred. */
    static final int MOST_NAMES = 1_000;

    /** Characters of all names together: each is kept. */
    private static final int MOST_OF_NAMES = 64 * 1_024;

    static final int MOST_ATTRIBUTES = 500;
    static final int MOST_DEPTH = 100;

    /** Before an item, or within one: a row has 16 384 cells at most, and a sheet as many columns before its first row. */
    static final int MOST_EVENTS_OF_ITEM = 500_000;

    private final MeteredInput input;
    private final ReadBudget.Meter meter;
    private final XMLStreamReader events;
    private final Set<String> names = new HashSet<>();
    private int lengthOfNames;
    private long count;
    private long itemStart;

    BoundedXml(MeteredInput input, ReadBudget.Meter meter) {
        this.input = input;
        this.meter = meter;
        try {
            input.beginEvent();
            this.events = factory().createXMLStreamReader(input);
        } catch (XMLStreamException broken) {
            throw refusal(broken);
        }
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Declarations of namespaces count as attributes then, and an undeclared prefix breaks nothing.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MOST_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 2 * MeteredInput.MOST_IN_ONE_EVENT);
        return factory;
    }

    /**
     * Goes on to the next event; false at the end.
     *
     * @throws ProblemException 422 when it is broken, or a limit is passed
     * @throws UncheckedIOException when the thread is interrupted
     */
    public boolean next() {
        if (!isText()) {
            // A long text comes in pieces, and is one thing all the same.
            input.beginEvent();
        }
        try {
            if (!events.hasNext()) {
                return false;
            }
            int event = events.next();
            meter.eventsAt(++count);
            if (count - itemStart > MOST_EVENTS_OF_ITEM) {
                throw tooIntricate();
            }
            bound(event);
            return true;
        } catch (ProblemException | UncheckedIOException said) {
            throw said;
        } catch (XMLStreamException | RuntimeException broken) {
            throw refusal(broken);
        }
    }

    /** What is read from here on belongs to the next item, such as a row. */
    public void endItem() {
        itemStart = count;
    }

    private void bound(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                meet(events.getLocalName());
                for (int i = 0; i < events.getAttributeCount(); i++) {
                    meet(events.getAttributeLocalName(i));
                }
            }
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> meet(events.getPITarget());
            // Office documents have none, and what they could hold is nothing but trouble.
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable();
            default -> {
                // Text and ends name nothing new.
            }
        }
    }

    private void meet(String name) {
        if (names.add(name)) {
            lengthOfNames += name.length();
            if (names.size() > MOST_NAMES || lengthOfNames > MOST_OF_NAMES) {
                throw tooIntricate();
            }
        }
    }

    public boolean starts(String name) {
        return events.getEventType() == XMLStreamConstants.START_ELEMENT && isNamed(events.getLocalName(), name);
    }

    public boolean ends(String name) {
        return events.getEventType() == XMLStreamConstants.END_ELEMENT && isNamed(events.getLocalName(), name);
    }

    private static boolean isNamed(String full, String name) {
        int prefix = full.length() - name.length();
        return full.endsWith(name) && (prefix == 0 || full.charAt(prefix - 1) == ':');
    }

    public boolean isText() {
        return events.getEventType() == XMLStreamConstants.CHARACTERS
                || events.getEventType() == XMLStreamConstants.CDATA
                || events.getEventType() == XMLStreamConstants.SPACE;
    }

    /** Of an element that starts, by its name without the prefix; null when there is none. */
    public String attribute(String name) {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            String full = events.getAttributeLocalName(i);
            if (isNamed(full, name) && !full.startsWith("xmlns:")) {
                return events.getAttributeValue(i);
            }
        }
        return null;
    }

    /** False when it would be longer than the most then. */
    public boolean appendText(StringBuilder text, int most) {
        try {
            int length = events.getTextLength();
            if (text.length() + length > most) {
                return false;
            }
            text.append(events.getTextCharacters(), events.getTextStart(), length);
            return true;
        } catch (ProblemException | UncheckedIOException said) {
            throw said;
        } catch (RuntimeException broken) {
            // Texts are read when they are asked for, and may be broken then.
            throw refusal(broken);
        }
    }

    /** Events so far. */
    long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        try {
            events.close();
        } catch (XMLStreamException broken) {
            // It was read as far as it was needed.
        }
        input.close();
    }

    private static ProblemException refusal(Exception broken) {
        String message = String.valueOf(broken.getMessage());
        return message.matches("(?is).*\\blimit \\(\\d+\\).*") ? tooIntricate() : unreadable();
    }

    /** What is said of a file that no program writes for people. */
    private static ProblemException tooIntricate() {
        return ProblemException.invalid(
                "file",
                LocalizedText.of(
                        "文件内部结构异常复杂，无法读取：请将数据复制到新的工作簿后重试",
                        "The file is too intricate inside to be read: copy the data into a new workbook, and try again"));
    }

    /** What is said of a file that cannot be read. */
    public static ProblemException unreadable() {
        return ProblemException.invalid(
                "file", LocalizedText.of("文件已损坏，无法读取", "The file is broken and cannot be read"));
    }
}

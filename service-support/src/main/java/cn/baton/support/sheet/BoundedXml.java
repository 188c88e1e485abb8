package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import com.fasterxml.aalto.stax.InputFactoryImpl;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML out of a workbook, event by event. Whatever was packed into it, no event holds more than is reasonable in memory,
 * and all of them together no more than they may unpack to; what is over is refused with 422.
 */
final class BoundedXml implements AutoCloseable {

    /** The longest text of a cell, each of its characters as a numeric reference, leaves room for as much again. */
    static final int MOST_IN_ONE_EVENT = 512 * 1_024;

    private final Fuse input;
    private final XMLStreamReader events;

    /** @param mostUnpacked bytes in all */
    BoundedXml(InputStream content, long mostUnpacked) {
        this.input = new Fuse(content, mostUnpacked);
        try {
            this.events = factory().createXMLStreamReader(input);
        } catch (XMLStreamException broken) {
            throw SheetReader.unreadable();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes on to the next event; false at the end. */
    boolean next() {
        input.refill();
        try {
            if (!events.hasNext()) {
                return false;
            }
            events.next();
            return true;
        } catch (ProblemException tooMuch) {
            throw tooMuch;
        } catch (XMLStreamException | RuntimeException broken) {
            throw SheetReader.unreadable();
        }
    }

    boolean starts(String name) {
        return events.getEventType() == XMLStreamConstants.START_ELEMENT
                && events.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return events.getEventType() == XMLStreamConstants.END_ELEMENT
                && events.getLocalName().equals(name);
    }

    boolean isText() {
        return events.getEventType() == XMLStreamConstants.CHARACTERS
                || events.getEventType() == XMLStreamConstants.CDATA
                || events.getEventType() == XMLStreamConstants.SPACE;
    }

    /** Of an element that starts, by its name without the prefix; null when there is none. */
    String attribute(String name) {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            if (events.getAttributeLocalName(i).equals(name)) {
                return events.getAttributeValue(i);
            }
        }
        return null;
    }

    /** False when it would be longer than the most then. */
    boolean appendText(StringBuilder text, int most) {
        try {
            int length = events.getTextLength();
            if (text.length() + length > most) {
                return false;
            }
            text.append(events.getTextCharacters(), events.getTextStart(), length);
            return true;
        } catch (ProblemException tooMuch) {
            throw tooMuch;
        } catch (RuntimeException broken) {
            // Texts are read when they are asked for, and may be broken then.
            throw SheetReader.unreadable();
        }
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

    /** Lets so much through between two events, and so much in all. */
    private static final class Fuse extends FilterInputStream {

        private long left;
        private int leftOfEvent = MOST_IN_ONE_EVENT;

        Fuse(InputStream content, long most) {
            super(content);
            this.left = most;
        }

        void refill() {
            leftOfEvent = MOST_IN_ONE_EVENT;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            pass(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            pass(Math.max(read, 0));
            return read;
        }

        private void pass(int bytes) {
            left -= bytes;
            leftOfEvent -= bytes;
            if (leftOfEvent < 0) {
                throw ProblemException.invalid(
                        "file",
                        LocalizedText.of(
                                "有单元格的内容过长，单元格最多 %d 个字",
                                "A cell holds too much: at most %d characters", SheetCell.MOST_TEXT));
            }
            if (left < 0) {
                throw ProblemException.invalid(
                        "file", LocalizedText.of("解压后过大，请拆分文件", "It unpacks to too much: split the file"));
            }
        }
    }
}

package cn.baton.support.office;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.util.HashMap;
import java.util.Map;

/**
 * What all parts of a document, taken together, may make its readers do. What is read again does not count again: how
 * often a part is gone through is for the reader to say, and not for whoever made the file.
 */
final class ReadBudget {

    /** A hundred thousand rows of forty texts of their own, and some more. */
    static final long MOST_BYTES = 768L * 1_024 * 1_024;

    /** A hundred thousand rows of a hundred cells, each of which makes seven. */
    static final long MOST_EVENTS = 100_000_000;

    private final long mostBytes;
    private final long mostEvents;
    private final Map<String, Meter> meters = new HashMap<>();
    private long bytes;
    private long events;

    ReadBudget() {
        this(MOST_BYTES, MOST_EVENTS);
    }

    ReadBudget(long mostBytes, long mostEvents) {
        this.mostBytes = mostBytes;
        this.mostEvents = mostEvents;
    }

    Meter of(String part) {
        return meters.computeIfAbsent(part, name -> new Meter());
    }

    /** Bytes unpacked so far, of all parts. */
    long bytes() {
        return bytes;
    }

    /** Events of XML so far, of all parts. */
    long events() {
        return events;
    }

    static ProblemException tooMuch() {
        return ProblemException.invalid(
                "file", LocalizedText.of("解压后过大，请拆分文件", "It unpacks to too much: split the file"));
    }

    /** How far into one part its readers have come. */
    final class Meter {

        private long bytesSeen;
        private long eventsSeen;

        /** @param position bytes from the beginning of the part */
        void bytesAt(long position) {
            if (position > bytesSeen) {
                bytes += position - bytesSeen;
                bytesSeen = position;
                if (bytes > mostBytes) {
                    throw tooMuch();
                }
            }
        }

        /** @param position events from the beginning of the part */
        void eventsAt(long position) {
            if (position > eventsSeen) {
                events += position - eventsSeen;
                eventsSeen = position;
                if (events > mostEvents) {
                    throw tooMuch();
                }
            }
        }
    }
}

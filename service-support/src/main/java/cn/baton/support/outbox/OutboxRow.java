package cn.baton.support.outbox;

import cn.baton.support.event.CloudEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of the outbox and the record that it becomes. */
record OutboxRow(long seq, UUID id, String topic, String key, String type, String payload, Instant occurredAt) {

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getString("type"),
                row.getString("payload"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }

    ProducerRecord<String, byte[]> toRecord(String source) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, key, payload.getBytes(StandardCharsets.UTF_8));
        Headers headers = message.headers();
        header(headers, "ce_specversion", CloudEvent.SPEC_VERSION);
        header(headers, "ce_id", id.toString());
        header(headers, "ce_source", source);
        header(headers, "ce_type", type);
        header(headers, "ce_subject", key);
        header(headers, "ce_time", occurredAt.toString());
        header(headers, "ce_dataschema", "https://baton.example/schemas/" + type);
        header(headers, "content-type", CloudEvent.CONTENT_TYPE);
        return message;
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

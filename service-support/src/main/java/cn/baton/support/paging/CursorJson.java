package cn.baton.support.paging;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.io.IOException;

/** Seals the cursor of every page that is answered. */
@Singleton
class CursorJson implements ObjectMapperCustomizer {

    private final Cursors cursors;

    @Inject
    CursorJson(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("baton-cursors").addSerializer(new Sealing(cursors)));
    }

    private static final class Sealing extends StdSerializer<Cursor> {

        private final transient Cursors cursors;

        Sealing(Cursors cursors) {
            super(Cursor.class);
            this.cursors = cursors;
        }

        @Override
        public void serialize(Cursor cursor, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(cursors.seal(cursor));
        }
    }
}

package cn.baton.support.paging;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Opens the cursor of every list before anybody looks at it. */
@Provider
public class CursorParameter implements ParamConverterProvider {

    private final Cursors cursors;

    @Inject
    public CursorParameter(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == Cursor.class ? (ParamConverter<T>) new Opening(cursors) : null;
    }

    private record Opening(Cursors cursors) implements ParamConverter<Cursor> {

        @Override
        public Cursor fromString(String text) {
            return text == null ? null : cursors.open(text);
        }

        @Override
        public String toString(Cursor cursor) {
            return cursors.seal(cursor);
        }
    }
}

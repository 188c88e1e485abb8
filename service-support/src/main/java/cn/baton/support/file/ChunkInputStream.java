package cn.baton.support.file;

import io.agroal.api.AgroalDataSource;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A stored file's content, one chunk in memory at a time. */
final class ChunkInputStream extends InputStream {

    private static final String SELECT = "select bytes from stored_file_chunk where file_id = ? and position = ?";

    private final AgroalDataSource dataSource;
    private final UUID file;
    private long left;
    private byte[] chunk = {};
    private int next;
    private int position;

    ChunkInputStream(AgroalDataSource dataSource, UUID file, long length) {
        this.dataSource = dataSource;
        this.file = file;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : chunk[next++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int read = Math.min(length, chunk.length - next);
        System.arraycopy(chunk, next, target, offset, read);
        next += read;
        return read;
    }

    private boolean isAtEnd() throws IOException {
        if (next < chunk.length) {
            return false;
        }
        if (left == 0) {
            return true;
        }
        chunk = load();
        next = 0;
        position++;
        left -= chunk.length;
        return false;
    }

    private byte[] load() throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, file);
            select.setInt(2, position);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new EOFException("The file has been deleted");
                }
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IOException("Chunk " + position + " of file " + file + " could not be read", e);
        }
    }
}

package cn.baton.support.file;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Files, kept in the database in chunks: written in the transaction of the change that they belong to, and never whole
 * in memory.
 */
@ApplicationScoped
public class FileStore {

    /** Small enough that several uploads at once do not weigh, large enough that 10 MB are 40 rows. */
    static final int CHUNK_BYTES = 256 * 1_024;

    private static final String INSERT_CHUNK =
            "insert into stored_file_chunk (file_id, position, bytes) values (?, ?, ?)";
    private static final String INSERT_FILE = """
            insert into stored_file (id, name, type, length, sha256, stored_at, stored_by)
            values (?, ?, ?, 0, '', ?, ?)""";
    private static final String COMPLETE_FILE = "update stored_file set length = ?, sha256 = ? where id = ?";
    private static final String FIND = "select name, type, length, sha256, stored_at from stored_file where id = ?";
    private static final String DELETE = "delete from stored_file where id = any(?)";

    private final AgroalDataSource dataSource;
    private final Clock clock;

    @Inject
    FileStore(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Stores a file that lies on disk, as an upload does.
     *
     * @param name as told by the sender; the kept one has no path and an ending that goes with the type
     * @param by subject of who stores it
     * @throws ProblemException 413 when it is too long, 415 when its content is of no allowed type
     */
    @Transactional
    public StoredFile store(Path file, String name, FileRules rules, String by) {
        try {
            if (Files.size(file) > rules.maxLength()) {
                throw new ProblemException(
                        ProblemType.PAYLOAD_TOO_LARGE,
                        LocalizedText.of("文件不得超过 %d 字节", "A file may have at most %d bytes", rules.maxLength()));
            }
            Optional<FileType> told = FileTypes.of(file, name == null ? "" : name);
            if (told.filter(rules.types()::contains).isEmpty()) {
                throw new ProblemException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, FileRefusal.of(file, told, rules.types()));
            }
            FileType type = told.get();
            return write(file, FileName.of(name, type), type, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("File could not be stored", e);
        }
    }

    public Optional<StoredFile> find(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredFile(
                                id,
                                row.getString(1),
                                FileType.valueOf(row.getString(2)),
                                row.getLong(3),
                                row.getString(4),
                                row.getObject(5, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("File could not be looked up", e);
        }
    }

    /**
     * The content, read chunk by chunk. Each chunk is a statement of its own: a slow reader holds no connection. A file
     * that is deleted meanwhile ends in an {@link IOException}.
     */
    public InputStream open(StoredFile file) {
        return new ChunkInputStream(dataSource, file.id(), file.length());
    }

    /** Copies the content to disk, for readers that have to move about in it. */
    public void copyTo(StoredFile file, Path target) throws IOException {
        try (InputStream content = open(file)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what there is of these. */
    @Transactional
    public void delete(List<UUID> ids) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Files could not be deleted", e);
        }
    }

    private StoredFile write(Path file, String name, FileType type, String by) throws IOException, SQLException {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Instant now = clock.instant();
        MessageDigest digest = sha256();
        long length = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insertFile = connection.prepareStatement(INSERT_FILE);
                PreparedStatement insertChunk = connection.prepareStatement(INSERT_CHUNK);
                PreparedStatement complete = connection.prepareStatement(COMPLETE_FILE);
                InputStream content = Files.newInputStream(file)) {
            insertFile.setObject(1, id);
            insertFile.setString(2, name);
            insertFile.setString(3, type.name());
            insertFile.setObject(4, now.atOffset(ZoneOffset.UTC));
            insertFile.setString(5, by);
            insertFile.executeUpdate();
            byte[] chunk = content.readNBytes(CHUNK_BYTES);
            for (int position = 0; chunk.length > 0; position++, chunk = content.readNBytes(CHUNK_BYTES)) {
                digest.update(chunk);
                length += chunk.length;
                insertChunk.setObject(1, id);
                insertChunk.setInt(2, position);
                insertChunk.setBytes(3, chunk);
                insertChunk.executeUpdate();
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            complete.setLong(1, length);
            complete.setString(2, hash);
            complete.setObject(3, id);
            complete.executeUpdate();
            return new StoredFile(id, name, type, length, hash, now);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

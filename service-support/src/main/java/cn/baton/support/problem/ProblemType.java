package cn.baton.support.problem;

import java.net.URI;
import java.util.Locale;

/** The kinds of problem that the suite answers (RFC 9457). A type's URI is stable: clients decide by it. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "请求格式错误", "Malformed request"),
    UNAUTHENTICATED(401, "未登录或令牌无效", "Not authenticated"),
    FORBIDDEN(403, "没有权限", "Forbidden"),
    NOT_FOUND(404, "未找到", "Not found"),
    METHOD_NOT_ALLOWED(405, "不支持的请求方法", "Method not allowed"),
    NOT_ACCEPTABLE(406, "无法按所要求的格式应答", "Not acceptable"),
    CONFLICT(409, "与当前状态冲突", "Conflict with the current state"),
    ILLEGAL_TRANSITION(409, "当前状态不允许此操作", "Illegal transition"),
    REQUEST_IN_PROGRESS(409, "相同幂等键的请求正在处理", "A request with this idempotency key is in progress"),
    STALE_VERSION(412, "数据已被他人修改", "The resource has changed since it was read"),
    PAYLOAD_TOO_LARGE(413, "请求内容过大", "Payload too large"),
    URI_TOO_LONG(414, "请求地址过长", "Address too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型", "Unsupported media type"),
    VALIDATION_FAILED(422, "数据校验未通过", "Validation failed"),
    IDEMPOTENCY_KEY_REUSED(422, "幂等键已用于另一请求", "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "缺少 If-Match 请求头", "If-Match is required"),
    TOO_MANY_REQUESTS(429, "请求过于频繁", "Too many requests"),
    HEADERS_TOO_LARGE(431, "请求头过大", "Request headers too large"),
    INTERNAL_ERROR(500, "服务器内部错误", "Internal error"),
    BEING_CHANGED(503, "数据正在导入或保存", "Being imported or saved"),
    UNAVAILABLE(503, "服务暂不可用", "Temporarily unavailable");

    private static final String BASE = "https://baton.example/problems/";

    private final int status;
    private final LocalizedText title;

    ProblemType(int status, String chinese, String english) {
        this.status = status;
        this.title = new LocalizedText(chinese, english);
    }

    public int status() {
        return status;
    }

    public LocalizedText title() {
        return title;
    }

    public URI uri() {
        return URI.create(BASE + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

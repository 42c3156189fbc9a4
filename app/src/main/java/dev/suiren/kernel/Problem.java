package dev.suiren.kernel;

/// Every error a person can see: its code, its HTTP status and who can mend it.
///
/// The code is part of the public contract (JSON `error.code`, message key `problem.<code>`).
public enum Problem {
  WRONG_USAGE(400, Mender.CALLER),
  BAD_INPUT(400, Mender.CALLER),
  UNSUPPORTED_FIELD(400, Mender.CALLER),
  SIGN_IN_NEEDED(401, Mender.CALLER),
  SIGN_IN_REFUSED(401, Mender.CALLER),
  KEY_REFUSED(401, Mender.CALLER),
  NOT_ALLOWED(403, Mender.OWNER),
  NOT_FOUND(404, Mender.CALLER),
  CONFLICT(409, Mender.CALLER),
  TOO_LARGE(413, Mender.CALLER),
  TOO_MANY(429, Mender.CALLER),
  HOLDS_BLOCKED_TEXT(422, Mender.CALLER),
  HOME_IN_USE(409, Mender.OPERATOR),
  PORT_TAKEN(409, Mender.OPERATOR),
  DISK_FULL(507, Mender.OPERATOR),
  SETTING_WRONG(500, Mender.OPERATOR),
  BASE_FAILED(502, Mender.OWNER),
  BACKUP_UNREADABLE(400, Mender.OPERATOR),
  BROKEN(500, Mender.MAKERS);

  /// Who can do something about a problem.
  public enum Mender {
    CALLER,
    OWNER,
    OPERATOR,
    MAKERS
  }

  private final int status;
  private final Mender mender;

  Problem(int status, Mender mender) {
    this.status = status;
    this.mender = mender;
  }

  public int status() {
    return status;
  }

  public Mender mender() {
    return mender;
  }

  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

package dev.suiren.kernel.internal;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import javax.sql.DataSource;

/// Lets a scheduler look for due jobs of one kind only, so that the many that wait of one kind
/// never stand before the few of another.
final class OneKind extends AutodetectJdbcCustomization {
  private final String condition;

  /// @param name of the kind: lower case letters, digits, `.`, `-` and `_`
  OneKind(DataSource source, String name) {
    super(source, true);
    if (!name.matches("[a-z0-9._-]+")) {
      throw new IllegalArgumentException("not a job's name: " + name);
    }
    this.condition = " and task_name = '" + name + "'";
  }

  @Override
  public String createSelectDueQuery(
      String table, int limit, String andCondition, boolean byPriority) {
    return super.createSelectDueQuery(table, limit, andCondition + condition, byPriority);
  }
}

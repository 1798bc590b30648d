/**
 * Tables beside the texts ▸ their rows (登记簿、台账和数据表): ledgers, applications, disputes, withdrawals, holiday
 * notices, figures.
 */
@NullMarked
package org.gongkai.content.register;

import org.jspecify.annotations.NullMarked;

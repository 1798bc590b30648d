/** The office's lists at the desk (清单): a project as it stands ▸ what is due, applications, reports, findings, tables. */
@NullMarked
package org.gongkai.serve.lists;

import org.jspecify.annotations.NullMarked;

/** Publishing at the desk (发布): a project ▸ what a release would change, the build while it runs, what came of it. */
@NullMarked
package org.gongkai.serve.publishing;

import org.jspecify.annotations.NullMarked;

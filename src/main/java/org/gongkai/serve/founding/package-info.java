/** The first page of a desk without a project (建立项目): what an office answers in a form ▸ the files of its new project. */
@NullMarked
package org.gongkai.serve.founding;

import org.jspecify.annotations.NullMarked;

/** Looks at the site before it is one (预览): the project on the desk ▸ its pages as they would be, marked all over as what they are. */
@NullMarked
package org.gongkai.serve.preview;

import org.jspecify.annotations.NullMarked;

/** The project that lies on the desk (桌上的项目): its folder ▸ what it holds and what is wrong with it, as it stands now. */
@NullMarked
package org.gongkai.serve.state;

import org.jspecify.annotations.NullMarked;

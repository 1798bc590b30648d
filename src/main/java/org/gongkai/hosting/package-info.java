/** How a web server is to serve a published site (网站服务器): its address and folder come in, a configuration goes out. */
@NullMarked
package org.gongkai.hosting;

import org.jspecify.annotations.NullMarked;

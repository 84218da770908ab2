/* Listens on a port of this computer, named by its argument or by PORT. */
#include <arpa/inet.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int count, char **words)
{
    const char *port = count > 1 ? words[1] : getenv("PORT");
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    at.sin_port = htons(atoi(port));
    int held = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(held, (struct sockaddr *)&at, sizeof at) || listen(held, 5))
        return 1;
    for (;;)
        pause();
}

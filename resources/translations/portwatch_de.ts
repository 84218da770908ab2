<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message>
        <source>About portwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what is listening on this computer, who can reach it, and whether that is expected.

It sends nothing anywhere. Free software under the Apache License 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop tree…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain this port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy command that shows this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by remote address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain a port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expectations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop&apos;s own scheme, also when it changes, or always one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of tables and lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower rows let more of them stand in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the window, from its next start on. The command line speaks English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between two polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often everything is read; new listeners are looked for more often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What polls may cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polls come less often if they would cost more of one processor core than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower while hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll half as often while the window cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll half as often while the computer runs on battery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long, after the first start&apos;s sheet, what listens is taken for expected; only hours count in which portwatch runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify on the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a notification when something unexpected opens a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same program again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long further ports of a program, reachable no further, make no notification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications in an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond these only what is suspicious makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hour of the day at which quiet hours begin: only what is suspicious makes a notification, and one summary follows at their end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hour at which they end; the same as their beginning for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is older is forgotten; 0, from the next start on, remembers nothing beyond the present run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest is forgotten when the file of the memory grows beyond this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember who connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep with the history of a listener the addresses that connected to it; what is kept already goes with its age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up names of remote addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the system&apos;s resolver, and so perhaps a server of your network, what the addresses of connections on show are called; whoever has an address decides on its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also of private addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the names of addresses within your home or company too, which a server outside would learn of then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent anywhere but to look names up, and passwords and tokens in command lines are hidden wherever they are known for such: that is never switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open portwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port, from 0 to 65535:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temporary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {start} to {last}, {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{window}, paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} times</source>
        <comment>once</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>First at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismissed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, ports taken by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reachable from a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wired network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept from sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too short to see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact: the only process that holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared: {owners} processes hold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred from its service, not read from the process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none here: the kernel itself, most likely, or another container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found: it may be hidden, or on its way to another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, though every process was looked at: something hides it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not visible: a mount in /proc covers a process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found: perhaps a process that a mount in /proc covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: it is closed, the kernel keeps it for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet: it waits until the listener&apos;s program takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: the process ended before it could be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: it had closed before anybody could look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not visible from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} waits on port {port}, most likely for an answer it asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} waits on port {port} and starts {service} when something asks from {audience}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} is published to {audience} on port {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} listens to {audience} on port {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holder} listens to {audience} on port {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something opened in {where} holds port {port}; which program is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} was open to {audience}, or only reserved, for too short a time to see by whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program holds port {port} any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something holds port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in {container} holds port {port} of its own network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holds}; which program cannot be seen from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program here holds port {port}: the kernel itself{purpose}, most likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel itself holds port {port}{purpose}; no program does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may be hidden, or on its way between two programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process was found that holds port {port}; {hidden}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process holds port {port}, though every one was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mount in /proc covers the process that holds port {port}, most likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mount in /proc covers one that may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process was found that holds port {port}; {maybe}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something holds port {port}; its program ended before it could be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports below 1024 are for well-known services; on most systems only an administrator&apos;s program may open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports from 1024 to 49151 are open to every program; there is a list of names for them, but nobody checks that it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports from 49152 up are for passing use: no service owns one for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port 0 is never in use: a program that asks for it is given any port that is free at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known to use it usually, and no name is registered for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a name on a list, and says little about what runs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list itself says that other programs use it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this computer listens on it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual programs: {programs} and {more} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual programs: {programs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer takes ports from {first} to {last} for its own outgoing connections, so a program may have got this one by chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some programs pick any {protocols} port of a range that has this one: {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual on {protocols}: {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In its usual set-up it is for this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s kernel may hold it, without any program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If others can reach it, that is no risk: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If others can reach it, the risk is {risk}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By default it asks for no password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {protocols} the list of port names has it as “{name}”, {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {protocols} the list of port names has it as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apart from that, {count} containers or sandboxes listen on ports {port} of their own, which are not this computer&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a container or sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the container {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apart from that, {who} listens on a port {port} of its own, which is not this computer&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {verdict}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of {count} processes of {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process of {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{opener} opened port {port} for {unit}; it is open to {audience}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{opener} opened port {port}, to start a service when something asks; it is open to {audience}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very probably {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {language} script in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {language} script in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {language} script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {language} script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own container or sandbox only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>containers on this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer and maybe others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address that no network has now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every network this computer joins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every network this computer is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your whole {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1, since before %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened to a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened for this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now reachable from a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now for this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now judged %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you looked at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you expect it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you stopped it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you dismissed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has listened to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listened to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 until at least %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before %1, when watching began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet: it listens still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1, while nobody watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {time} it was judged {verdict}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time before, until {time}, it was judged {verdict}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {time} it listened to {audience}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time before, until {time}, it listened to {audience}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open since before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser was found to open %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser was found to search the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is not there, or may not be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file manager was found to open %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} days ago</source>
        <comment>{count} day ago</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule learnt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rule, made %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learnt rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last match %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from row to row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details; fold a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold and unfold a program&apos;s rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that can be done with the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss an alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave details; back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo, as long as that is offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first row that matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete the word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the crosshair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten bars at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a span of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was open then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used (%2), so the window&apos;s place is not remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be used (%2) and is now called %3; the window starts anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>container {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a network of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes sent since the connection began. Of TCP only, and on Linux.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes received since the connection began. Of TCP only, and on Linux.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes sent in each second since the last look. Of TCP only, and on Linux.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes received in each second since the last look. Of TCP only, and on Linux.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} was called by {address}, on its port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} called {address} port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} talks to port {port} on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} talks to {address} port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, by UDP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}; the connection is {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel itself or another container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that a mount covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that does not hold it any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that has not taken it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that could not be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that cannot be seen from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be reached more widely than that: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lets it through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No expectation matches it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No expectation matches it: it was not there when portwatch started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It most likely waits for an answer that its program asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its own container or sandbox can reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was there already when portwatch started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is known to wait for answers at passing ports like this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program usually serves this port, and no wider than it does now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An expectation matches it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection of {name} to {far} has closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} no longer listens on port {local_port} {protocol}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its file cannot be seen: its name is its own claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also held by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, since {began}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user id {uid}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process {some} or {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process {some} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may reach it: it has a public address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every IPv4 address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every IPv6 address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every address, IPv4 and IPv6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}, on {interface} only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run portwatch outside a sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners of other users&apos; sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners of {n} of other users are shown to an administrator only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose {n} were is not known: the program ended before it could be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sockets without a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program here holds {n}: the kernel itself, most likely, or another container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sockets without a visible program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process was found that holds {n}; it may be hidden, or on its way between two programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sockets that no process holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process holds {n}, though every one was looked at: io_uring or a message between two processes may hold it, a module of the kernel, or a process that is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process that a mount covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mount covers a process in /proc, which keeps it from sight; most likely that one holds {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>findmnt -R /proc shows the mount, and umount takes it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mount covers a process in /proc, which keeps it from sight; {n} may be its, or the kernel&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sockets just closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel alone keeps {n} that just closed or are not open yet, without a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners told by their service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners of {n} are inferred from the service they were opened in, not read from the process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sockets that were passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds {n} is not known: opened in a service, and passed on since or left behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections not taken yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} wait until a listener&apos;s program takes them; until then no program holds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sockets that closed at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose {n} were is not known: they had closed before anybody could look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other holders of a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where several programs share a socket, only one of them is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Linux: portwatch --source netlink list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portwatch --source netlink list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel&apos;s own table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel&apos;s own table of sockets cannot be asked, so a slower way is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some sockets cannot be seen, so they are not in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some containers&apos; own networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What listens in some networks of containers and sandboxes is not in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What closes between two looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel does not tell which sockets end: what opens and closes between two looks is missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow AF_NETLINK in the sandbox; it needs Linux 4.3 or newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some ends of connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many sockets ended at once that the kernel did not tell all of them; what is listed is &apos;at least&apos;. Their number is exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise net.core.rmem_max, or run portwatch as an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of installed packages cannot be read, so it is not known which programs are packaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that the package manager&apos;s files can be read, for instance /var/lib/dpkg/info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed program files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program files are not compared with what their packages hold, so that one that was exchanged on the disk is not noticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the package manager compare them: rpm -Va, or apk audit --system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of programs that hide them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration of {n} is hidden: the program has replaced its command line, so whether it asks for a password, or refuses others, is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the program, for instance:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that do not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} have files on a file system that does not answer: these are not looked at, so that portwatch does not wait for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring its server back, or unmount it (umount -l)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your firewall, for instance:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask it in PowerShell:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code that is still to be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of many scripts that came at once have not been looked at yet, and are called expected only when they have been.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment: some are looked at in every second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code that is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} run a script or an archive that is too large to be looked at whole: what it does beyond its first part is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it yourself; the details of a row name the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very short connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel&apos;s counts cannot be read, so what opens and closes is counted as &apos;at least&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network interfaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network interfaces cannot be read, so reach is told by the address alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firewall&apos;s rules are not read; reach is told as if no rule blocked it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of the packet filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules of the packet filter are not read; reach is told as if none of them blocked it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners that are hidden here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners of {n} are hidden even from an administrator, as in a sandbox or a container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners of {n} could not be read: portwatch may open too few files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it more open files, for instance: ulimit -n 1024</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} sockets</source>
        <comment>{count} socket</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>some sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {engine} container {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system&apos;s service manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the user&apos;s service manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {kind} application {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cgroup {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (pid {pid})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred: opened in {where}, whose only process is {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred: very probably {named}, one of {count} processes of {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred: very probably {named} in {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred: one of {count} processes of {where}, whose main process is {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: opened in {where}, where no process can hold it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: opened in {where}, by its one process or by one that has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred: one of {count} processes of {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred: opened by {opener}, to start a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred: opened by {opener}, for {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s service manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user&apos;s service manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service manager, by {place},</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of the service manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes IPv4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>o&apos;clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>megabytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>megabyte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least:g} to {most:g} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number:g} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is neither true nor false; {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of {words}; {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no number; {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is less than {bound:g} {unit}; {bound:g} is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than {bound:g} {unit}; {bound:g} is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the default, {value}, is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} {last} {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to save CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {interval:g} s, as set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {interval:g} s, because {reasons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New listeners are looked for every {glance:g} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New listeners are looked for every {glance:g} s only, because {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every {interval:g} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer runs on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than {crowd:,} sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more often would cost over {budget:g} % of a processor core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portwatch did not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portwatch was not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer slept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer slept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer was asleep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portwatch was stopped or busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portwatch was stopped or busy. The kernel counted on: the sums are exact, when it was is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was watched, and why is not known. Where something was counted, the sum is exact; when it was is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock was set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock was set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock leapt over this time: it was set, or this machine stood still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{by}, from {since} to {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {duration}, from {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward by {duration}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back by {duration}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>script in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>module {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>risky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspicious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that listens is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 program needs a look: {name} is {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} programs need a look: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners need a look: {found}</source>
        <comment>{count} listener needs a look: {found}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners have no visible owner</source>
        <comment>{count} listener has no visible owner</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} programs are unexpected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} listeners are unexpected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 program is unexpected: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 listener is unexpected: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} programs listen</source>
        <comment>{count} program listens</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners</source>
        <comment>{count} listener</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} reachable from {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none reachable from {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} of unknown reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} perhaps from the internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none known from the internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reachable from {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {address} port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting} of {limit}, full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting} of {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody waits; {limit} may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full: {waiting} of {limit} wait to be accepted and new ones get no answer; the program is too busy or hangs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting} of {limit} wait to be accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learnt:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You expect:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer expected:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>had {port} open for {audience} when watching began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>had {port} open to {audience} when watching began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened {port} for {audience}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened {port} to {audience}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed {port} after {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed {port} within a second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityCharts</name>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll to zoom, drag to move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching has just begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first values come with the next look at this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what is on show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is remembered beyond the last hour: there is no history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityPane</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartArea</name>
    <message>
        <source>Charts of connections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what is on show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartStage</name>
    <message>
        <source>Churn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened and closed
per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Established</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connections
by program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Churn chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of established connections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>recommended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChurnLegend</name>
    <message>
        <source>opened, seen by polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened, missed by polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed, seen by polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed, missed by polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each bar: the mean of a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Each bar: the busiest minute of %n.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each bar: the busiest second of %n.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Totals are exact, from the kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hatched: too short for a poll to meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system keeps no exact counts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was too short to see is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its program gets an error and the other end a reset: what is under way is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this connection?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeBox</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {command}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table is on show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the sockets takes longer then: by a third, and by two thirds among tens of thousands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (no room for it now)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>No session bus and no tray: alerts are in this window only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesktopNotifier</name>
    <message>
        <source>Expect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see whose it is, who can reach it, and what speaks for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Explain {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what listens now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens and closes meanwhile is still recorded and shown when you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list cannot be read now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program waits for connections, from here or from a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a program connects, it appears here within a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the first time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What listens appears here in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the memory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opened and closed appears here in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No expectation matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word is looked for in the program, the port, the source and notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No expectations yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What portwatch learns and what you expect stands here, to be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that are settled are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert that is remembered fulfils every word of the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 alert fulfils every word of the filter; others may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is remembered of that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was open, or nobody watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is remembered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens and closes while portwatch runs appears here within seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was announced appears here in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When something opens a port that is not expected, it is told here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alerts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have looked at every alert. All of them are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unread alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches {query}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No opening, closing or alert that is remembered fulfils every word of the filter. What has stood since watching began is among the listeners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is open now fulfils every word of the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is on port {port} now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EstablishedLegend</name>
    <message>
        <source>All programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>established: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExpectDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect a listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program runs there now: %2. A rule made here speaks only of %1, which you were told of; what runs now stays as it is judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in expectations.toml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its program cannot be told from others: an interpreter that runs code of the moment, or one that is hidden from you. A rule for the port alone would let anybody in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still told: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that listens now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExpectForm</name>
    <message>
        <source>Which program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widest reach allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network this computer is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on telling me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until another program takes its place or it is reached beyond %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All programs of the package %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever the unit %1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8080, 8000-8100, or dynamic: another one from 1024 up each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no port. Write %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExplainPanel</name>
    <message>
        <source>Explanation of a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultsPanel</name>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong in expectations.toml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rules do not hold; all others do. What you mend holds once saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules that held go on holding until the file is mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterShelf</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port, program, reach…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went on from the last row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went on from the first row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStartSheet</name>
    <message>
        <source>What to do about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be seen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What portwatch asks the system for, it is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing cannot be seen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things cannot be seen here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>See what listens on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portwatch names every program that waits for connections, says who can reach it, and tells you when that changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account, no traffic of its own. What it keeps is in files that only you can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It learns for %1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It learns for a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What listens in the next %1 hours in which portwatch runs counts as expected, unless it looks risky. Nothing suspicious is learnt silently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It learns nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is well known, and what you expect yourself, is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be seen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the first time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to portwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed if you want to hear about changes while the window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is told only once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GapNote</name>
    <message>
        <source>See everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its program is shown to an administrator only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its program is hidden even from an administrator. %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its program could not be looked at. %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GapsPanel</name>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that portwatch asks the system for, it is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing portwatch cannot see here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing is named here; what is inferred is marked as such.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things portwatch cannot see here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeldNote</name>
    <message>
        <source>Paused: it holds its port, and answers nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the memory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What listens in a network of its own, as in a container, is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What most likely waits for an answer only is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is remembered of it yet. What it does from now on will be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>That listener is not remembered any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismissed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter alerts…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemActs</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaneLegend</name>
    <message>
        <source>Lanes in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lane is a program on a port; its sockets for IPv4 and IPv6 share it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reachable from a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lanes in use: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed at {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaneList</name>
    <message>
        <source>Listeners over time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaneModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningLine</name>
    <message>
        <source>Stop learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ever learnt: learn.hours is 0 in config.toml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning ended %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning; its hours count when the first sheet is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Learning for %n more hours of running.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn for %1 hours once more?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What listens then becomes expected, unless a weighty reason speaks against it. Only hours count in which portwatch runs. Rules that are there stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoginStart</name>
    <message>
        <source>Starting with the session cannot be changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookingBack</name>
    <message>
        <source>It has closed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That listener is not remembered any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has closed meanwhile, so there is no row to show.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkLegend</name>
    <message>
        <source>On the time axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an alert; several are one mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsSection</name>
    <message>
        <source>In this alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program runs there now: it is told below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastKeeper</name>
    <message>
        <source>The history cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastPanel</name>
    <message>
        <source>Expect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of what is remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opened or closed meanwhile is told as it was found afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed if you want to hear about changes while the window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds until portwatch ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broken file is called %1 now; what holds is in a new one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>A look at the machine failed and will be tried again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new since {time}: a look at the machine does not come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown is as it was then. Files may be on a network that does not answer, or the machine is very busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at %1. What opens and closes meanwhile is still recorded and announced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portwatch goes on watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its icon in the panel opens the window again; Quit is in its menu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryProblem</name>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonList</name>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RememberedList</name>
    <message>
        <source>What was open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportSaver</name>
    <message>
        <source>That listener is not remembered any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowCommands</name>
    <message>
        <source>Let program go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search %1 for “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the web</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>TCP and UDP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widest reach allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8080, 8000-8100, dynamic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network this computer is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulePanel</name>
    <message>
        <source>Show the listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As kept in expectations.toml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is reachable from %2, wider than this rule allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1 it is reachable from %2, wider than this rule allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may listen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off: it is kept, and not in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of portwatch&apos;s own: it can be switched off, not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that listens now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, as it is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesDesk</name>
    <message numerus="yes">
        <source>%n rules were added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rules were written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched on: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That rule is not in the file any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program was found to open %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesHead</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n expectations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 expectation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 broken line in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 broken lines in the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Filter the expectations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules that held go on holding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of expectations.toml may not be written: nothing is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expectations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may listen here without a word. Everything else is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: program, port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesTable</name>
    <message>
        <source>Expectations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveFilterDialog</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the menu of the filter box then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has 1 to %1 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is saved under this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter of this name is replaced: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Seeing</name>
    <message>
        <source>See everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this copy of portwatch as an administrator?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not installed by the system: other programs of yours can change %1, and whatever is there would run with an administrator&apos;s rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See everything all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeing everything until you close portwatch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop seeing everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system asks who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeing everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeing everything until you close portwatch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeeingSection</name>
    <message>
        <source>See everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator sees more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portwatch can ask for an administrator&apos;s rights until you close it. A small helper looks then; this window stays yours. The system asks who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system asks who you are, in a dialog of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeing everything until you close portwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop seeing everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsKeeper</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed here holds until portwatch ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the charts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SocketPane</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: port, program, reach…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hidden by the filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SocketTableModel</name>
    <message>
        <source>Not known: only an open TCP connection has such a count.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table is on show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpanBar</name>
    <message>
        <source>Show what was open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was open then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Connections opened and closed, last 5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the first time…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking who holds port %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop a listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing holds it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has started no other process that still runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1 processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound to process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound to process %1, started %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for it to finish, %1 s left…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for it to finish…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped, but the port is not free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not waited for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has ended by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine cannot be looked at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopPlanView</name>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ends with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop only process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port stays open then: what it started holds it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop process %1 and the one it started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop process %1 and the %2 it started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>last 5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what cannot be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {opened} opened, {closed} closed per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now at least {opened} opened, {closed} closed per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % CPU</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TellingPanel</name>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeRow</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) marked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Filter events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching; nothing is left out back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the latest: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>portwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unread alerts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>portwatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notifications for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notifications until %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Code</name>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Figure</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what this counts: {query}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Point</name>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Tabs</name>
    <message>
        <source>%1, %2 unread</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Trouble</name>
    <message>
        <source>The file of settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>section</name>
    <message>
        <source>This system lets portwatch look, but not stop what is not yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What belongs to others is shown, and its processes can be stopped. Services of the system, and containers, are stopped by their managers, which the helper asks for you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

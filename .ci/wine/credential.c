/* credential NAME: prints the text of a generic credential of Windows' Credential Manager. */
#include <windows.h>
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <wincred.h>

int wmain(int argc, wchar_t **argv)
{
	CREDENTIALW *c;
	if (argc != 2 || !CredReadW(argv[1], CRED_TYPE_GENERIC, 0, &c))
		return 1;
	_setmode(_fileno(stdout), _O_BINARY);
	fwrite(c->CredentialBlob, 1, c->CredentialBlobSize, stdout);
	return 0;
}

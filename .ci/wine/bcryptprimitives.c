/* bcryptprimitives.dll for wine 8, which has none. Go programs load it at their start. */
#include <windows.h>
#include <bcrypt.h>
#include <ntstatus.h>
#include <string.h>
#include <winternl.h>

/* Go's source of randomness. */
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE p, SIZE_T n)
{
	return BCryptGenRandom(NULL, p, (ULONG)n, BCRYPT_USE_SYSTEM_PREFERRED_RNG) == 0;
}

/* divert lets a function begin with a jump to another one. */
static BOOL divert(BYTE *code, void *to)
{
	BYTE jump[] = {0x48, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xe0}; /* mov $to,%rax; jmp *%rax */
	DWORD old;
	memcpy(jump + 2, &to, sizeof to);
	if (!code || !VirtualProtect(code, sizeof jump, PAGE_EXECUTE_READWRITE, &old))
		return FALSE;
	memcpy(code, jump, sizeof jump);
	return VirtualProtect(code, sizeof jump, old, &old);
}

typedef NTSTATUS(NTAPI *set_information)(HANDLE, PIO_STATUS_BLOCK, PVOID, ULONG, ULONG);
static set_information wines_set_information;

/* Go removes files with FileDispositionInformationEx, and in another way where the system does not
 * know it. Wine 8 says so with an error that no Windows uses, which Go does not expect. */
static NTSTATUS NTAPI set_information_file(HANDLE h, PIO_STATUS_BLOCK io, PVOID info, ULONG size, ULONG class)
{
	NTSTATUS status = wines_set_information(h, io, info, size, class);
	return status == STATUS_NOT_IMPLEMENTED ? STATUS_INVALID_INFO_CLASS : status;
}

/* Wine 8 has no print queues: it gives documents to CUPS at once. It fails without an error where
 * Windows finds an empty queue. */
static BOOL WINAPI enum_jobs(HANDLE queue, DWORD first, DWORD most, DWORD level, LPBYTE jobs, DWORD size, LPDWORD needed, LPDWORD count)
{
	*needed = *count = 0;
	return TRUE;
}

typedef struct {
	ULONG flags;
	const UNICODE_STRING *path, *name;
	HMODULE base;
} loaded_dll;

/* on_load is called for each library that is loaded: LdrRegisterDllNotification. */
static void CALLBACK on_load(ULONG reason, const loaded_dll *dll, void *context)
{
	if (reason == 1 && wcsicmp(dll->name->Buffer, L"winspool.drv") == 0)
		divert((BYTE *)GetProcAddress(dll->base, "EnumJobsW"), enum_jobs);
}

/* DllMain replaces these functions. NtSetInformationFile is 32 bytes in wine, which run anywhere. */
BOOL WINAPI DllMain(HINSTANCE self, DWORD reason, LPVOID reserved)
{
	enum { length = 32 };
	static const BYTE head[] = {0x4c, 0x8b, 0xd1, 0xb8}; /* mov %rcx,%r10; mov $…,%eax */
	HMODULE ntdll = GetModuleHandleW(L"ntdll.dll");
	BYTE *code = (BYTE *)GetProcAddress(ntdll, "NtSetInformationFile");
	NTSTATUS(NTAPI * notify)(ULONG, void *, void *, void **) = (void *)GetProcAddress(ntdll, "LdrRegisterDllNotification");
	void *copy, *cookie;
	if (reason != DLL_PROCESS_ATTACH)
		return TRUE;
	copy = VirtualAlloc(NULL, length, MEM_COMMIT | MEM_RESERVE, PAGE_EXECUTE_READWRITE);
	if (!copy || !notify || memcmp(code, head, sizeof head))
		return FALSE;
	wines_set_information = (set_information)memcpy(copy, code, length);
	return divert(code, set_information_file) && notify(0, on_load, NULL, &cookie) == 0;
}

/** Names (without folders) of files that hold no article, whatever is in them. */
export const systemName =
  /^(?:\.ds_store|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r?|\$recycle\.bin|system volume information|__macosx)$/i
/** The notes that Word and LibreOffice leave beside a document while it is open. */
export const lockName = /^(?:~\$|\.~lock\.)/
export const unfinishedName = /\.(?:part|partial|crdownload|download|opdownload|tmp|temp|swp)$/i
export const shortcutName = /\.(?:url|webloc|lnk|desktop|website)$/i
export const pictureName =
  /\.(?:jpe?g|png|gif|webp|tiff?|bmp|heic|heif|avif|ico|psd|raw|cr2|nef|arw|dng|svgz?)$/i
export const mediaName =
  /\.(?:mp3|m4a|wav|aiff?|flac|ogg|oga|opus|wma|mp4|m4v|mov|avi|mkv|webm|mpe?g|wmv|mts|3gp)$/i
export const programName =
  /\.(?:exe|com|scr|dll|msi|app|dmg|pkg|deb|rpm|iso|so|dylib|sys|class|jar|apk|ttf|otf|woff2?)$/i
